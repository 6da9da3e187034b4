-- Where a product stands tells whether it is verified. Standings are made anew from the events at the next start.
delete from certificate;
delete from product_standing;
alter table product_standing add column is_verified boolean not null;
