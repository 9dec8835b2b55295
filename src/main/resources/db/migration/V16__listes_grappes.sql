-- The table of grappes also holds every former version of its rows (V12), several times as many as there are grappes: what
-- chooses the rows of a page, and what counts them, for a région or for some territoires, is read from an index alone.
ALTER TABLE grappe
    DROP INDEX grappe_nom,
    ADD INDEX grappe_nom (region_code, nom, id, territoires, responsable_id, responsable_grades_id),
    ADD INDEX grappe_totaux (region_code, nombre_essms, montant, territoires, responsable_id, responsable_grades_id);
