-- An opinion is of the file that was given: once its dépôt is annulled the opinion counts no more, and another one is awaited.
ALTER TABLE avis_region ADD COLUMN depot_annule BOOLEAN NOT NULL DEFAULT FALSE AFTER motif;
