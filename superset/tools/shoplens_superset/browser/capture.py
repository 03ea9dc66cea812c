"""Records what the charts of a page ask Superset, and what they get."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Error, Page, Request, Response

PATH = "/api/v1/chart/data"


@dataclass(frozen=True)
class ChartQuery:
    """One request of a chart and its answer; slice_id is None for the choices of a native filter."""

    slice_id: int | None
    viz_type: str
    payload: dict[str, Any]
    status: int
    seconds: float
    results: list[dict[str, Any]] = field(default_factory=list)
    message: str = ""

    @property
    def cached(self) -> bool:
        """Whether all answers came from the cache."""
        return bool(self.results) and all(one.get("is_cached") for one in self.results)

    @property
    def statements(self) -> list[str]:
        """The SQL that Trino was or would have been asked."""
        return [one["query"] for one in self.results if one.get("query")]

    @property
    def rows(self) -> int:
        """Rows of all answers."""
        return sum(len(one.get("data") or []) for one in self.results)


class Recorder:
    """Listens to a page; answers are read only when they are asked for."""

    def __init__(self, page: Page) -> None:
        self._responses: list[Response] = []
        self._open: set[Request] = set()
        page.on("request", self._started)
        page.on("response", self._answered)
        page.on("requestfinished", self._ended)
        page.on("requestfailed", self._ended)

    @property
    def pending(self) -> int:
        """Requests that are not answered yet."""
        return len(self._open)

    def forget(self) -> None:
        """Starts anew, as for another page."""
        self._responses.clear()
        self._open.clear()

    def queries(self) -> list[ChartQuery]:
        """All requests since the last call."""
        seen, self._responses[:] = list(self._responses), []
        return [_query(response) for response in seen]

    def _started(self, request: Request) -> None:
        if request.method == "POST" and PATH in request.url:
            self._open.add(request)

    def _ended(self, request: Request) -> None:
        self._open.discard(request)

    def _answered(self, response: Response) -> None:
        if response.request.method == "POST" and PATH in response.url:
            self._responses.append(response)


def _query(response: Response) -> ChartQuery:
    payload = response.request.post_data_json or {}
    form = payload.get("form_data") or {}
    timing = response.request.timing
    results: list[dict[str, Any]] = []
    message = ""
    try:
        body = response.json()
        results = body.get("result") or []
        message = str(body.get("message") or body.get("errors") or "")
    except (Error, ValueError) as e:
        message = f"no answer that can be read: {e}"
    return ChartQuery(
        slice_id=form.get("slice_id") if not form.get("native_filter_id") else None,
        viz_type=form.get("viz_type", ""),
        payload=payload,
        status=response.status,
        seconds=max(timing["responseEnd"], timing["responseStart"], 0) / 1000,
        results=results if isinstance(results, list) else [],
        message=message,
    )
