"""The running window of a data folder: a later start hands its file over to it and ends.

The window holds a lock on a file in the data folder. The system releases it however the program
ends, so that nothing stale can block a start. The file says where the window listens, and holds a
secret: each side proves to the other that it knows it, so that another user of this computer can
neither pass files nor receive them. Qt's local sockets have no such proof, and would bring
QtNetwork into every start.
"""
