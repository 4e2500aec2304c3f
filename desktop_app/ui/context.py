"""The window, its page and the controllers, as every presenter needs them."""

from dataclasses import dataclass

from PySide6.QtWidgets import QMainWindow

from desktop_app.ui.controllers.document import DocumentController
from desktop_app.ui.controllers.planning import PlanController
from desktop_app.ui.controllers.review import ReviewController
from desktop_app.ui.controllers.run import RunController
from desktop_app.ui.controllers.search import SearchController
from desktop_app.ui.controllers.session import SessionController
from desktop_app.ui.toolkit.window_state import WindowState
from desktop_app.ui.views.work_page import WorkPage


@dataclass(frozen=True, slots=True)
class WindowContext:
    """Parts of the windowed application that presenters share."""

    window: QMainWindow
    page: WorkPage
    session: SessionController
    document: DocumentController
    plan: PlanController
    run: RunController
    review: ReviewController
    search: SearchController
    window_state: WindowState
