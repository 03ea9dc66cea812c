// The model of a plot as Plotly wants it.
const AXIS_KEYS = ['xaxis', 'yaxis', 'zaxis'];
const FADED = 0.12;
// A little further away than Plotly's own, so that titles along the axes stay inside.
const FIRST_CAMERA = { eye: { x: 1.55, y: 1.55, z: 1 }, center: { x: 0, y: 0, z: -0.12 } };

/** One trace per colour; where some are selected by a cross-filter, the others fade. */
export function traces(model, { colourOf, size, opacity, selected }) {
  const isFaded = (group) => selected.length > 0 && !selected.includes(group.value);
  return model.groups.map((group) => ({
    type: 'scatter3d',
    mode: 'markers',
    name: model.colour ? `${group.name} (${group.texts.length.toLocaleString('en')})` : '',
    x: group.places[0],
    y: group.places[1],
    z: group.places[2],
    text: group.texts,
    hovertemplate: '%{text}<extra></extra>',
    opacity: isFaded(group) ? FADED : opacity,
    marker: { size, color: colourOf(group.name), line: { width: 0 } },
  }));
}

/** The layout: its revision stays the same, so that Plotly keeps camera and legend when data change. */
export function layout(model, { width, height, theme, camera }) {
  const axis = (title) => ({
    title: { text: title, font: { size: 12 } },
    color: theme.text,
    gridcolor: theme.grid,
    zerolinecolor: theme.grid,
    showbackground: false,
    showspikes: false,
    nticks: 6,
  });
  return {
    width,
    height,
    uirevision: 'kept',
    margin: { l: 0, r: 0, t: 0, b: 0 },
    paper_bgcolor: 'rgba(0,0,0,0)',
    font: { family: theme.font, color: theme.text, size: 12 },
    showlegend: Boolean(model.colour),
    legend: { itemsizing: 'constant', orientation: 'h', x: 0, y: 1, yanchor: 'top', bgcolor: 'rgba(0,0,0,0)' },
    hoverlabel: { align: 'left', font: { family: theme.font, size: 12 } },
    modebar: { bgcolor: 'rgba(0,0,0,0)', color: theme.grid, activecolor: theme.text },
    scene: {
      ...Object.fromEntries(AXIS_KEYS.map((key, i) => [key, axis(model.titles[i])])),
      uirevision: 'kept',
      aspectmode: 'cube',
      domain: { x: [0, 1], y: [0, model.colour ? 0.94 : 1] },
      camera: camera ?? FIRST_CAMERA,
    },
  };
}

export const CONFIG = {
  displaylogo: false,
  modeBarButtons: [['toImage'], ['zoom3d', 'pan3d', 'tableRotation'], ['resetCameraDefault3d']],
  toImageButtonOptions: { filename: 'scatter', scale: 2 },
};
