package fr.treille.referentiel.segur;

import fr.treille.referentiel.segur.LectureSolutions.Cle;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the list of solutions is kept: a solution by its names, a référencement by its lane and wave. */
@Component
class TenueSolutions implements ListeImportee.Tenue<Cle, LigneSolution> {

    private final Solutions solutions;
    private final JdbcClient base;

    TenueSolutions(Solutions solutions, JdbcClient base) {
        this.solutions = solutions;
        this.base = base;
    }

    @Override
    public ListeLue<Cle, LigneSolution> lire(Path fichier, LocalDate aujourdhui) {
        return LectureSolutions.lire(fichier, aujourdhui);
    }

    @Override
    public Map<Cle, LigneSolution> tenue() {
        Map<Cle, LigneSolution> liste = new LinkedHashMap<>();
        solutions.lignes().forEach(ligne -> liste.put(Cle.de(ligne), ligne));
        return liste;
    }

    /** It keeps its identifier and the names that files of before gave it. */
    @Override
    public LigneSolution reprendre(LigneSolution connue, LigneSolution lue) {
        return new LigneSolution(connue.id(), connue.editeur(), connue.nom(), lue.referencement());
    }

    @Override
    public String sujet(Cle cle) {
        return cle.sujet();
    }

    @Override
    public boolean presente(LigneSolution ligne) {
        return ligne.referencement().absentDepuis() == null;
    }

    @Override
    public void ecrire(List<LigneSolution> lignes) {
        for (var ligne : lignes) {
            var referencement = ligne.referencement();
            base.sql("INSERT INTO referencement_segur (solution_id, couloir, vague, referencee_le) VALUES (?, ?, ?, ?)"
                            + " ON DUPLICATE KEY UPDATE referencee_le = VALUES(referencee_le), absente_depuis = NULL")
                    .param(ligne.id() == 0 ? identifiant(ligne) : ligne.id())
                    .param(referencement.couloir().name())
                    .param(referencement.vague())
                    .param(referencement.le())
                    .update();
        }
    }

    private long identifiant(LigneSolution ligne) {
        return base.sql("INSERT INTO solution_segur (editeur, nom) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE nom = nom RETURNING id")
                .params(ligne.editeur(), ligne.nom())
                .query(Long.class)
                .single();
    }

    @Override
    public void absenter(List<LigneSolution> lignes, LocalDate depuis) {
        lignes.forEach(ligne -> base.sql("UPDATE referencement_segur SET absente_depuis = ?"
                        + " WHERE solution_id = ? AND couloir = ? AND vague = ?")
                .params(
                        depuis,
                        ligne.id(),
                        ligne.referencement().couloir().name(),
                        ligne.referencement().vague())
                .update());
    }
}
