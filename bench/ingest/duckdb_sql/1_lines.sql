-- Which lines look as they should? The others are in reject_errors, for the slow road.
CREATE TEMP TABLE lines AS
SELECT *
FROM read_csv(
  '{input}',
  auto_detect = false,
  header = true,
  delim = ',',
  -- A quote is so rare that lines with one go the slow road; without quotes, lines are found faster.
  quote = '',
  escape = '',
  new_line = '{line_end}',
  -- Only this century: a date beyond it is refused by the reader, whose refusals have line numbers.
  timestampformat = '20%y-%m-%d %H:%M:%S UTC',
  force_not_null = ['event_time', 'event_type', 'product_id', 'user_id'],
  store_rejects = true,
  rejects_limit = 0,
  columns = {
    'event_time': 'TIMESTAMP',
    'event_type': 'ENUM(''view'', ''cart'', ''remove_from_cart'', ''purchase'')',
    'product_id': 'BIGINT',
    'category_id': 'BIGINT',
    'category_code': 'VARCHAR',
    'brand': 'VARCHAR',
    'price': 'DECIMAL(12, 2)',
    'user_id': 'BIGINT',
    -- 16 bytes instead of 36; an id that is none is refused and taken in by the slow road.
    'user_session': 'UUID'
  }
);
