import { React } from './superset.js';
import { CONFIG, layout, traces } from './figure.js';
import { dataMask } from './crossFilter.js';
import { hasWebGl } from './webgl.js';

const { createElement, useEffect, useRef, useState } = React;

const NO_WEBGL = 'This browser cannot draw in three dimensions: WebGL is missing or switched off. Switch on hardware '
  + 'acceleration, or open the dashboard in another browser.';

const plotly = () => import('plotly.js-gl3d-dist-min');

// A hand that clicks moves the mouse by less.
const FURTHEST_CLICK = 4;

// Superset takes a chart off the page while it loads again: the camera must outlive it.
const cameras = new Map();

const message = (text, { width, height, theme }) =>
  createElement('div', {
    role: 'note',
    style: {
      width, height, display: 'flex', alignItems: 'center', justifyContent: 'center',
      textAlign: 'center', padding: 24, color: theme.text, fontFamily: theme.font,
    },
  }, text);

/** A click on a point that did not turn the plot: Plotly itself tells of every button pressed over a point. */
function onPlainClick(element, emit) {
  let pressed;
  let point;
  const remember = (event) => { point = event.points[0]; };
  element.on('plotly_hover', remember);
  element.on('plotly_click', remember);
  element.on('plotly_unhover', () => { point = undefined; });
  element.addEventListener('pointerdown', (event) => { pressed = { at: [event.clientX, event.clientY], point }; }, true);
  element.addEventListener('pointerup', (event) => {
    const [left, top] = pressed?.at ?? [Infinity, Infinity];
    const moved = Math.hypot(event.clientX - left, event.clientY - top);
    if (moved < FURTHEST_CLICK && pressed.point) emit(pressed.point);
  }, true);
}

async function draw(target, props, latest) {
  const { default: Plotly } = await plotly();
  const { model, sliceId } = props;
  const isNew = !target.on;
  await Plotly.react(target, traces(model, props), layout(model, { ...props, camera: cameras.get(sliceId) }), CONFIG);
  if (!isNew) return;
  target.on('plotly_relayout', (change) => {
    if (change['scene.camera']) cameras.set(sliceId, change['scene.camera']);
  });
  onPlainClick(target, ({ curveNumber }) => {
    const now = latest.current;
    if (now.setDataMask && now.model.colour) {
      now.setDataMask(dataMask(now.model.colourColumn, now.model.groups[curveNumber].value, now.selected));
    }
  });
}

/** The plot, or a sentence on why there is none. */
export function Scatter3D(props) {
  const { model, width, height, size, opacity, selected, theme } = props;
  const [failure, setFailure] = useState(() => (hasWebGl() ? null : NO_WEBGL));
  const [target, setTarget] = useState(null);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    if (!target || model.problem) return;
    draw(target, latest.current, latest)
      .catch((error) => setFailure(`The plot cannot be drawn: ${error.message}. Load the page again.`));
  }, [target, model, width, height, size, opacity, selected, theme.text]);

  // A browser allows few plots at a time: give back what is no longer shown.
  useEffect(() => () => {
    if (target) plotly().then(({ default: Plotly }) => Plotly.purge(target));
  }, [target]);

  const problem = failure ?? model.problem;
  return problem ? message(problem, props) : createElement('div', { ref: setTarget, style: { width, height } });
}
