// Makes answers.json: what numbers look like in number formats, by numfmt, which does as Excel does.
// Run: npm install numfmt@4.0.1, then node make_answers.mjs > answers.json
import { format } from "numfmt";

const plain = ["0", "0.0", "0.00", "0.000", "#,##0", "#,##0.00", "0%", "0.0%", "0.00%", "00000", "000",
  "0.00E+00", "0E+0", "##0.0E+0", "0.0E+0", "0.###E+0", "#.##", "#,##0.00;(#,##0.00)", "0.0,", "#,##0,,",
  '0.0"x"', "+0;-0;0", "000-00-0000", "00.0"];
const numbers = [0, 1, 2.5, 3.5, 0.5, 1.5, 0.125, 0.135, 0.00005, 0.005, 1.005, 2.675, 999999.995, 999.995, 99999,
  123456, 1234.5678, 0.1, 0.9995, 0.99995, 12345678, 1e-7, -2.5, -0.125, -1234.5, 1e15, 8.5e-5];
const times = ["h:mm:ss", "mm:ss", "mm:ss.0", "mm:ss.00", "h:mm:ss.000", "[h]:mm:ss", "[mm]:ss", "h:mm AM/PM",
  "yyyy-mm-dd hh:mm", "d-mmm-yy"];
const serials = [0.5, 0.4583333333333333, 0.45833333321759, 0.999994, 1.25, 45000.75, 45000.999988, 0.000115740740, 0.1234567];

const rows = [];
for (const code of plain) for (const number of numbers) rows.push([code, number, format(code, number)]);
for (const code of times) for (const number of serials) rows.push([code, number, format(code, number)]);
process.stdout.write("[\n" + rows.map((row) => JSON.stringify(row)).join(",\n") + "\n]\n");
