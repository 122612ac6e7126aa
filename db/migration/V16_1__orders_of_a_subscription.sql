-- What renews or upgrades a subscription is looked for with each of its reminders.
create index customer_order_subscription_ix on customer_order (subscription_id);
