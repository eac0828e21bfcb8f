create index concurrently if not exists parcels_of_reports on parcels (merchant_id, handed_over_at) include (delivered_at, placed_at, merchant_order_id);
