"""Many attacks combined in one run: one hostile request each, followed by an honest one."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.attacks.conftest import Program, Ran, links
from tests.support.adversary import Act, Adversary, Exchange, honest

BATCH = 25


@dataclass(frozen=True)
class CombinedRun:
    """The results of all attacks in the run and in a second run."""

    ran: Ran
    again: Ran
    adversary: Adversary
    people: Mapping[str, list[str]]

    def statuses(self, form: str) -> set[str]:
        return {self.ran.status(one) for one in self.people[form]}

    def requests(self, form: str) -> int:
        first = self.people[form][0]
        return sum(first in one.identifiers for one in self.adversary.ledger.enrichments)

    def most_charges(self, form: str) -> int:
        charged = [key for key, _ in self.adversary.ledger.charges]
        return max(charged.count(one) for one in self.people[form])

    def credits(self, form: str) -> float:
        return sum(float(self.ran.row(one)["Credits"] or 0) for one in self.people[form])


def run_together(folder: Path, attacks: Mapping[str, Act], *, in_flight: int = 1) -> CombinedRun:
    """Run the program against all attacks, then a second time."""
    people = {form: links(BATCH, f"odd-{at}") for at, form in enumerate(attacks)}
    acts = {people[form][0]: act for form, act in attacks.items()}

    async def pick(exchange: Exchange) -> None:
        await acts.get(exchange.asked.identifiers[0], honest)(exchange)

    with Adversary() as adversary:
        program = Program(folder, adversary, most_in_flight=in_flight, service_works_at_most_s=3000)
        program.write(
            one
            for at, form in enumerate(attacks)
            for one in (*people[form], *links(BATCH, f"good-{at}"))
        )
        adversary.enrich = pick
        ran = program.run()
        return CombinedRun(ran, program.run(), adversary, people)
