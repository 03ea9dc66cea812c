  FROM shop.customers
{% if chosen %}
  WHERE user_id IN ({{ chosen | map('int') | join(', ') }})
{% else %}
  WHERE NOT is_bot
  ORDER BY revenue DESC, user_id
  LIMIT 1
{% endif %}
