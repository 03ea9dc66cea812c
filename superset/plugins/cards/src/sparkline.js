/** Points of a line that fills a box, from zero up, with gaps where there is no number. */
export function sparkline(line, width, height) {
  const numbers = line.filter((value) => value !== null);
  const top = Math.max(0, ...numbers);
  const bottom = Math.min(0, ...numbers);
  if (numbers.length < 2 || top === bottom) return [];
  const x = (place) => (place / (line.length - 1)) * width;
  const y = (value) => height - ((value - bottom) / (top - bottom)) * height;
  const runs = [[]];
  line.forEach((value, place) => {
    if (value === null) runs.push([]);
    else runs.at(-1).push(`${x(place).toFixed(1)},${y(value).toFixed(1)}`);
  });
  return runs.filter((run) => run.length > 1).map((run) => run.join(' '));
}
