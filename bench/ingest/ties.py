"""Where the definitions leave a choice: events of one moment that say different things."""


def unexplained(table, column):
    """SQL over the row `differing`: whether its difference in the column is more than a tie."""
    if table == "shop.products":
        return _LATEST_PRICE if column == "price" else _LATEST_EVENT
    return _first_seen(column)


# Of one instant the larger event id wins, and ids are each contestant's own.
_LATEST_EVENT = """NOT EXISTS (
  FROM ours."shop.events" e
  WHERE e.product_id = differing.product_id
    AND epoch_us(e.event_time) = differing.theirs_last_seen_at
    AND e.category_id IS NOT DISTINCT FROM differing.theirs_category_id
    AND e.category_code = differing.theirs_category_code
    AND e.brand = differing.theirs_brand
)"""

_LATEST_PRICE = """theirs_price IS DISTINCT FROM (
  SELECT any_value(e.price) FILTER (e.price = differing.theirs_price)
  FROM ours."shop.events" e
  WHERE e.product_id = differing.product_id
    AND e.price > 0
    AND e.event_time = (
      SELECT max(l.event_time) FROM ours."shop.events" l
      WHERE l.product_id = differing.product_id AND l.price > 0
    )
)"""

_VALUES = {
    "primary_category": "e.category_code",
    "primary_brand": "e.brand",
    "primary_price_band": """CASE
      WHEN e.price IS NULL OR e.price <= 0 THEN 'none'
      WHEN e.price < 10 THEN '0-10'
      WHEN e.price < 50 THEN '10-50'
      WHEN e.price < 100 THEN '50-100'
      WHEN e.price < 250 THEN '100-250'
      WHEN e.price < 500 THEN '250-500'
      WHEN e.price < 1000 THEN '500-1000'
      ELSE '1000+'
    END""",
}


def _first_seen(column):
    """Both values are as frequent, and first seen in events that only their texts tell apart."""
    column = "primary_category" if column == "primary_category_l1" else column
    value = _VALUES[column]

    def place(side):
        return f"""(
      SELECT (count(*), min((epoch_us(e.event_time), e.event_type, e.product_id)))
      FROM ours."shop.events" e
      JOIN ours."shop.sessions" s ON s.session_id = e.session_id
      WHERE s.user_id = differing.user_id
        AND s.source_session IS NOT DISTINCT FROM differing.session_source
        AND epoch_us(s.started_at) = differing.session_start
        AND {value} = differing.{side}_{column}
    )"""

    return f"{place('ours')} IS DISTINCT FROM {place('theirs')}"
