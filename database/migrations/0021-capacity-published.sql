-- What other modules may read of claims: whether a place is held, taken or free again, never who has it.
CREATE VIEW capacity.public_claim AS
  SELECT id, basket_id, pool_id, units, state, expires_at FROM capacity.claim;
