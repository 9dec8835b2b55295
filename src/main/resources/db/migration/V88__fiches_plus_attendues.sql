-- A sheet not submitted whose évaluateur had their link of interest lifted after the consensus was set was awaited again: nobody
-- else read the consensus, and it could not be taken back. Nobody asks for it any more.
UPDATE fiche_notation f JOIN fiche_notation c ON c.grappe_id = f.grappe_id AND c.consensus AND c.soumise_le IS NOT NULL
   SET f.designee = FALSE
 WHERE f.soumise_le IS NULL AND f.lien_leve_le >= c.soumise_le;
