// Superset shares its own modules with plugins as properties of the window.
const shared = (name) => globalThis[`__superset__/${name}`];

export const React = shared('react');
export const core = shared('@superset-ui/core');
export const controls = shared('@superset-ui/chart-controls');
