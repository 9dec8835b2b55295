-- Whether a window takes projects over several régions: TOUTES, UNE_REGION, PLUSIEURS_REGIONS. The delivered calls take both.
ALTER TABLE fenetre ADD COLUMN etendue VARCHAR(20) NOT NULL DEFAULT 'TOUTES';
