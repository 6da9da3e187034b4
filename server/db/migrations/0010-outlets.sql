-- Who runs an outlet, and where it stands as somebody described it.
alter table outlet
  add column desa_code text references desa,
  add column operator_kind text,
  add column operator_name text,
  add column point_quality text,
  add check ((latitude is null) = (longitude is null)),
  add check (operator_name is null or operator_kind is not null);
