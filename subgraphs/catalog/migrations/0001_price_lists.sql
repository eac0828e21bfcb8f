-- One price list a currency. Prices in euros and pounds have the tax in them, as the law asks in Europe and the United Kingdom.
insert into price_lists (currency, tax_included) values ('USD', false), ('EUR', true), ('GBP', true);
