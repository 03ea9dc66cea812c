{# The first chosen value of a filter: a period without rows then counts as 0 instead of vanishing. #}
{% macro first_of(column) %}
{% set values = filter_values(column) %}
{% if values %}ROW{{ values | where_in }}[1]{% else %}NULL{% endif %}
{% endmacro %}
