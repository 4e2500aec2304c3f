"""Faults of the submission of a batch job, of its list, its state and its end."""

from collections.abc import Iterator

import httpx
import pytest

from tests.support.batch_client import ENRICH, BatchClient, batch_client


@pytest.fixture
def client() -> Iterator[BatchClient]:
    with batch_client() as asking:
        yield asking


@pytest.mark.parametrize(
    ("fault", "jobs"),
    [("job-unsent", 0), ("job-lost", 1), ("cut-before", 0), ("cut-after", 1), ("cut-during", 1)],
)
def test_that_a_lost_submission_made_a_job_or_did_not(
    client: BatchClient, fault: str, jobs: int
) -> None:
    with pytest.raises(httpx.TransportError):
        client.submit("sample-anna", faults=fault)
    listed = client.get("/batch").json()["jobs"]
    assert len(listed) == jobs
    client.clock.move(60)
    assert client.running.ledger.total_charged() == jobs


def test_that_a_submission_may_never_be_answered(client: BatchClient) -> None:
    client.http.timeout = httpx.Timeout(0.2)
    with pytest.raises(httpx.TimeoutException):
        client.submit("sample-anna", faults="job-unanswered")
    client.http.timeout = httpx.Timeout(30)
    assert len(client.get("/batch").json()["jobs"]) == 1


@pytest.mark.parametrize(("fault", "jobs"), [("job-refused-500", 0), ("job-lost-500", 1)])
def test_that_a_server_error_made_a_job_or_did_not(
    client: BatchClient, fault: str, jobs: int
) -> None:
    assert client.submit("sample-anna", faults=fault).status_code == 500
    assert len(client.get("/batch").json()["jobs"]) == jobs


def test_that_a_submission_may_be_answered_202(client: BatchClient) -> None:
    assert client.submit("sample-anna", faults="job-accepted-202").status_code == 202


def test_that_job_faults_leave_other_requests_alone(client: BatchClient) -> None:
    assert client.links("sample-anna", faults="job-lost+job-poll-error:1").status_code == 200


def test_that_the_list_may_show_a_job_late(client: BatchClient) -> None:
    batch_id = client.submit("sample-anna", faults="job-list-lag@30").json()["batch_id"]
    assert client.get("/batch").json()["jobs"] == []
    assert client.state(batch_id)["status"] == "pending"
    client.clock.move(30)
    assert len(client.get("/batch").json()["jobs"]) == 1


def test_that_a_poll_may_fail_and_the_next_may_not(client: BatchClient) -> None:
    batch_id = client.submit("sample-anna").json()["batch_id"]
    client.running.service.next_faults.append("job-poll-error:1")
    assert client.get(f"/batch/{batch_id}").status_code == 503
    assert client.get(f"/batch/{batch_id}").status_code == 200


def test_that_a_slow_job_takes_longer(client: BatchClient) -> None:
    batch_id = client.submit("sample-anna", faults="job-slow@100").json()["batch_id"]
    client.clock.move(159)
    assert client.state(batch_id)["status"] == "processing"
    client.clock.move(1)
    assert client.state(batch_id)["status"] == "completed"


def test_that_a_failed_job_may_have_charged_nothing(client: BatchClient) -> None:
    state = client.finished("sample-anna", "sample-bruno", faults="job-failed")
    assert state["status"] == "failed"
    assert state["error_message"]
    assert (state["result_count"], state["entities_fulfilled"]) == (0, 0)
    assert "download_url" not in state
    assert client.running.ledger.total_charged() == 0


def test_that_a_failed_job_may_have_charged_for_a_part(client: BatchClient) -> None:
    slugs = [f"sample-anna-{number}" for number in range(10)]
    state = client.finished(*slugs, faults="job-failed-part@0.3")
    assert (state["status"], state["entities_fulfilled"]) == ("failed", 3)
    assert "download_urls" not in state
    assert client.running.ledger.total_charged() == 3


def test_that_the_ledger_tells_products_apart_and_lanes_not(client: BatchClient) -> None:
    client.links("sample-anna")
    client.finished("sample-anna", path="/batch/person/professional_network/enrich/live")
    assert client.running.ledger.keys_charged_more_than_once() == []
    client.finished("sample-anna", path=ENRICH)
    assert client.running.ledger.keys_charged_more_than_once() == ["sample-anna"]
