"""A person with a browser who logs in and opens dashboards."""

from __future__ import annotations

from types import TracebackType

from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from ..problems import ShoplensError
from ..settings import Settings
from . import chromium
from .capture import Recorder
from .dashboard import DashboardPage

WIDTH = 1600
HEIGHT = 1200
_LOGIN_MS = 60_000


class Visitor:
    """One browser window, logged in; leave it by its context manager."""

    def __init__(self, url: str, user: str, password: str) -> None:
        self.url = url.rstrip("/")
        self.user = user
        self._password = password
        self._playwright: Playwright | None = None
        self._browser: Browser | None = None

    @staticmethod
    def of(settings: Settings) -> Visitor:
        """The person whom the environment names."""
        return Visitor(settings.superset_url, settings.superset_user, settings.superset_password)

    def __enter__(self) -> Visitor:
        self._playwright = sync_playwright().start()
        engine = self._playwright.chromium
        try:
            self._browser = engine.launch(
                executable_path=chromium.find(engine.executable_path), args=chromium.arguments()
            )
            self.context = self._context(self._browser)
            self.page: Page = self.context.new_page()
            self.recorder = Recorder(self.page)
            self.log_in()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._browser:
            self._browser.close()
        if self._playwright:
            self._playwright.stop()

    def log_in(self) -> None:
        """Fills in the login page."""
        page = self.page
        page.goto(f"{self.url}/login/")
        page.fill("#username", self.user)
        page.fill("#password", self._password)
        page.press("#password", "Enter")
        page.wait_for_url(lambda address: "/login" not in address, timeout=_LOGIN_MS, wait_until="commit")
        self.require_login()

    def require_login(self) -> None:
        """Raises unless Superset knows who asks."""
        answer = self.context.request.get(f"{self.url}/api/v1/me/")
        if answer.status != 200:
            raise ShoplensError(
                f"Superset at {self.url} does not let {self.user} in: its answer is {answer.status}."
            )

    def open(self, slug: str, query: str = "") -> DashboardPage:
        """Goes to a dashboard without waiting for its charts."""
        self.page.set_viewport_size({"width": WIDTH, "height": HEIGHT})
        self.recorder.forget()
        dashboard = DashboardPage(self.page, self.recorder, slug)
        self.page.goto(f"{self.url}/superset/dashboard/{slug}/{query}", wait_until="commit")
        return dashboard

    def _context(self, browser: Browser) -> BrowserContext:
        version = browser.version.partition(".")[0]
        # Superset draws everything at once for programs without a window: this one is treated as people are.
        agent = (
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)"
            f" Chrome/{version}.0.0.0 Safari/537.36"
        )
        return browser.new_context(viewport={"width": WIDTH, "height": HEIGHT}, user_agent=agent)
