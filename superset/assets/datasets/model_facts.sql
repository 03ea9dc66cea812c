-- Which model answers now, what did it learn from, and why was it promoted?
SELECT landmark, fact_no, fact, value
FROM ml.models m
CROSS JOIN UNNEST(
  ARRAY[
    'Version', 'Kind', 'Why promoted', 'Trained on sessions of', 'Training sessions', 'Judged by sessions of',
    'Test sessions', 'Settings', 'Seed', 'Trained at', 'Code version', 'Notes'
  ],
  ARRAY[
    model_version,
    kind,
    promotion_reason,
    date_format(training_from, '%e %M %Y') || ' to ' || date_format(training_to, '%e %M %Y'),
    format('%,d', training_samples),
    date_format(test_from, '%e %M %Y') || ' to ' || date_format(test_to, '%e %M %Y') || ', of other users',
    format('%,d', test_samples),
    parameters,
    CAST(seed AS varchar),
    date_format(created_at, '%e %M %Y, %H:%i UTC'),
    code_version,
    coalesce(notes, 'none')
  ]
) WITH ORDINALITY AS facts (fact, value, fact_no)
WHERE m.promoted AND m.job = 'conversion'
