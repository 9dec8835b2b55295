-- The totals under the list of grappes are read from this index alone: the table also holds every former version of its
-- rows (V12), several times as many as there are grappes, which counting would read whole.
ALTER TABLE grappe ADD INDEX grappe_totaux (region_code, nombre_essms, montant);
