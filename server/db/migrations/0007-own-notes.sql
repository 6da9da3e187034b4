-- What staff write about a product is for who may read the registry; the notes of printed reports are public.
alter table product add column has_own_note boolean not null default false;
