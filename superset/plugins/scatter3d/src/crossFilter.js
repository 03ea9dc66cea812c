/** What Superset is told when a colour is chosen; choosing the one that is already chosen takes the filter back. */
export function dataMask(column, value, selected) {
  const chosen = selected.length === 1 && selected[0] === value ? [] : [value];
  return {
    extraFormData: chosen.length > 0 ? { filters: [{ col: column, op: 'IN', val: chosen }] } : {},
    filterState: {
      label: chosen.length > 0 ? chosen.join(', ') : undefined,
      value: chosen.length > 0 ? [chosen] : null,
      selectedValues: chosen.length > 0 ? chosen : null,
    },
  };
}
