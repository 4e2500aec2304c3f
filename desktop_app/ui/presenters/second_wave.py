"""Presenters of what follows the first requests: its price before a run, and the offer after."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.domain.errors import AppError
from desktop_app.domain.fields.live_wish import NOT_LIVE, LiveWish
from desktop_app.domain.fields.products import Product
from desktop_app.domain.run.failure_policy import EndReason
from desktop_app.domain.source.identifiers import IdentifierKind
from desktop_app.ui.context import WindowContext
from desktop_app.ui.controllers.planning import PlannedJob, terms_of
from desktop_app.ui.controllers.run_updates import JobResult
from desktop_app.ui.presenters.run import RunPresenter
from desktop_app.ui.toolkit.job_thread import QueuedJob, Report

if TYPE_CHECKING:
    from desktop_app.engine.second_wave import WaveOffer


class SecondWavePresenter(QObject):
    """Asks people who were not found by link by email, but only after a click on the price."""

    def __init__(self, context: WindowContext, run_presenter: RunPresenter) -> None:
        super().__init__(context.window)
        self._context, self._run_presenter = context, run_presenter
        self._offer: WaveOffer | None = None
        self._is_wanted = False
        page = context.page
        self._card = page.result_summary.second_wave
        self._card.wanted.connect(self._on_wanted)
        self._card.dismissed.connect(self._hide)
        context.run.run_started.connect(self._hide)
        context.run.finished.connect(self._on_finished)
        context.document.mapping_changed.connect(self._on_mapping)
        context.document.opened.connect(self._hide)
        context.plan.plan_ready.connect(self._on_planned)

    def _hide(self) -> None:
        self._offer, self._is_wanted = None, False
        self._card.show_offer(None)

    def _on_mapping(self) -> None:
        if not self._is_wanted:
            self._hide()

    # --- before a run

    def _on_planned(self, planned_job: PlannedJob) -> None:
        plan, job = planned_job.prepared.plan, planned_job.job
        choice = self._context.page.columns_panel.second
        if plan.later is not None:
            most = None if job.is_practice else plan.later_ceiling
            choice.show_price(plan.later.people, most)
        elif not any(batch.kind is job.mapping.then for batch in plan.batches):
            choice.show_price(0, None)
        if self._is_wanted and job.mapping.then is not None:
            self._start(planned_job)

    def _start(self, planned_job: PlannedJob) -> None:
        """Start the wave; if it costs more than the offer said, its price is shown first."""
        offer, plan = self._offer, planned_job.prepared.plan
        self._hide()
        if offer is not None and plan.people > 0 and plan.credits_ceiling <= offer.credits_ceiling:
            self._run_presenter.start()

    # --- after a run

    def _on_finished(self, job_result: JobResult) -> None:
        self._hide()
        job, summary = job_result.job, job_result.summary
        is_complete = summary is not None and summary.end is EndReason.FINISHED
        is_tried = bool(job_result.tried_rows)
        if not is_complete or is_tried or job.mapping.then is not None or not job.mapping.has_both:
            return
        access, choices = self._context.session.access_for(job), self._context.plan.choices
        terms, account = terms_of(choices, access), self._context.session.account

        def work(_report: Report) -> "WaveOffer | None":
            from desktop_app.engine.second_wave import offer_second_wave  # noqa: PLC0415 - in this thread

            with access.open_services() as services:
                return offer_second_wave(
                    job, services, terms, min_similarity=choices.min_similarity, account=account
                )

        def done(offer: "WaveOffer | None") -> None:
            if self._context.run.job_result is job_result:
                self._offer = offer
                self._card.show_offer(offer)

        jobs = self._context.session.journal_jobs
        jobs.submit(QueuedJob("second wave", work, done, self._on_failed))

    def _on_failed(self, _error: AppError) -> None:
        """Offer nothing: the run and its workbook are complete without it."""

    def _on_wanted(self) -> None:
        document = self._context.document
        if document.document is None or document.document.mapping is None:
            return
        self._is_wanted = True
        then = IdentifierKind.BUSINESS_EMAIL
        document.map_columns(replace(document.document.mapping, then=then))


class LivePresenter(QObject):
    """Shows Live Enrich with its price; disabled if the account may not buy it."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._context, self._is_refused = context, False
        self._choice = context.page.columns_panel.live
        self._choice.chosen.connect(self._on_chosen)
        context.plan.choices_changed.connect(self._show)
        context.plan.plan_ready.connect(self._on_planned)
        context.session.account_changed.connect(self._show)
        context.session.access_changed.connect(self._forget)
        context.session.key_saved.connect(self._forget)
        context.run.finished.connect(self._on_finished)
        self._show()

    @property
    def _is_denied(self) -> bool:
        account = self._context.session.account
        is_listed = account is not None and Product.LIVE in account.denied
        return is_listed or self._is_refused

    def _forget(self) -> None:
        """Forget a refusal, which was for another account."""
        self._is_refused = False
        self._show()

    def _show(self) -> None:
        choices = self._context.plan.choices
        self._choice.show_access(is_denied=self._is_denied)
        if self._is_denied and choices.live:
            self._context.plan.change(replace(choices, live=NOT_LIVE))
        elif choices.live != self._choice.wish or not choices.live:
            self._choice.show_wish(choices.live)

    def _on_chosen(self, wish: LiveWish) -> None:
        self._context.plan.change(replace(self._context.plan.choices, live=wish))
        self._choice.show_wish(wish)

    def _on_planned(self, planned_job: PlannedJob) -> None:
        offers = planned_job.prepared.plan.offers
        offer = next((one for one in offers if one.product is Product.LIVE), None)
        is_free = planned_job.job.is_practice
        people = 0 if offer is None else offer.people
        self._choice.show_price(people, None if is_free or offer is None else offer.full_price)

    def _on_finished(self, job_result: JobResult) -> None:
        summary = job_result.summary
        if summary is not None and Product.LIVE in summary.progress.refused_products:
            self._is_refused = True
            self._show()


class SearchPresenter(QObject):
    """Shows the price and the time of searches by name and employer."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._choice = context.page.columns_panel.search
        context.plan.plan_ready.connect(self._on_planned)

    def _on_planned(self, planned_job: PlannedJob) -> None:
        offers = planned_job.prepared.plan.offers
        offer = next((one for one in offers if one.product is Product.SEARCH), None)
        self._choice.show_access(is_denied=Product.SEARCH in planned_job.prepared.denied)
        if offer is None:
            self._choice.show_price(0, None, 0.0)
            return
        most = None if planned_job.job.is_practice else offer.ceiling
        self._choice.show_price(offer.people, most, offer.duration_s)


class IdentifyPresenter(QObject):
    """Shows the price of identifying people whose emails are refused."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.window)
        self._session = context.session
        self._choice = context.page.columns_panel.identify
        context.plan.plan_ready.connect(self._on_planned)
        context.session.account_changed.connect(self._on_account)
        self._on_account()

    def _on_account(self) -> None:
        account = self._session.account
        is_listed = account is not None and Product.IDENTIFY in account.denied
        self._choice.show_access(is_denied=is_listed)

    def _on_planned(self, planned_job: PlannedJob) -> None:
        prepared, is_free = planned_job.prepared, planned_job.job.is_practice
        offers = prepared.plan.offers
        offer = next((one for one in offers if one.product is Product.IDENTIFY), None)
        most = None if is_free or offer is None else offer.full_price
        if Product.IDENTIFY in prepared.denied:
            self._choice.show_access(is_denied=True)
        self._choice.show_price(0 if offer is None else offer.people, most)
