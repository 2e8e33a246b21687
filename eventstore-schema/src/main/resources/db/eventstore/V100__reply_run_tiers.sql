-- The prices of a reply by the length of its prompt, and what it cost, both exact. What was kept in whole 10^-12 US
-- dollars becomes the decimal it stood for.
alter table reply_run
  add column price_tiers text null,
  add column usage_cost_usd varchar(64) null;

update reply_run set
  price_tiers = concat(
    '[{"abovePromptTokens":0',
    ',"promptUsd":"',
    trim(trailing '.' from trim(trailing '0' from cast(prompt_pico_usd * 0.000000000001 as char))),
    '","completionUsd":"',
    trim(trailing '.' from trim(trailing '0' from cast(completion_pico_usd * 0.000000000001 as char))),
    '","requestUsd":"',
    trim(trailing '.' from trim(trailing '0' from cast(request_pico_usd * 0.000000000001 as char))),
    '"}]'),
  usage_cost_usd =
    trim(trailing '.' from trim(trailing '0' from cast(usage_cost_pico_usd * 0.000000000001 as char)));

alter table reply_run
  modify column price_tiers text not null,
  drop column prompt_pico_usd,
  drop column completion_pico_usd,
  drop column request_pico_usd,
  drop column usage_cost_pico_usd;
