// What state each chart of the page is in that can be seen: loading, drawn, or in trouble, and with which words.
() => {
  const seen = (element) => element && element.offsetParent !== null;
  const text = (element) => (element ? element.innerText.trim().replace(/\s+/g, ' ') : '');
  return [...document.querySelectorAll('[data-test="chart-grid-component"]')].filter(seen).map((chart) => {
    const body = chart.querySelector('[data-test="chart-container"]') || chart;
    const trouble = body.querySelector('.ant-alert, [role="alert"], .missing-chart-container');
    const empty = body.querySelector('.ant-empty');
    const drawing = body.querySelector('[data-test="slice-container"]');
    const loading = body.querySelector('.loading, [data-test="loading-indicator"]');
    const inside = drawing && drawing.querySelector('canvas, svg, table, img, h1, h2, h3, span, p, [data-card], [class*="header-line"]');
    return {
      id: Number(chart.getAttribute('data-test-chart-id')),
      name: chart.getAttribute('data-test-chart-name'),
      viz_type: chart.getAttribute('data-test-viz-type'),
      error: trouble ? text(trouble) || 'an alert without words' : '',
      empty: empty ? text(empty) || 'empty' : '',
      drawn: !loading && Boolean(trouble || empty || inside),
    };
  });
}
