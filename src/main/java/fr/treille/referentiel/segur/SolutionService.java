package fr.treille.referentiel.segur;

import fr.treille.referentiel.segur.LectureSolutions.Cle;
import fr.treille.socle.commun.Refus;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The solutions that are référencées Ségur, as the last file says: one list for all régions. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class SolutionService {

    private final Solutions solutions;
    private final RegistreSegur registre;
    private final JdbcClient base;

    SolutionService(Solutions solutions, RegistreSegur registre, JdbcClient base) {
        this.solutions = solutions;
        this.registre = registre;
        this.base = base;
    }

    /** Each référencement, by name of the solution. */
    public List<LigneSolution> referencements() {
        return solutions.lignes();
    }

    /** The solutions that a file may choose today: those that are référencées in a lane at least. */
    public List<SolutionSegur> choisissables() {
        var jour = registre.aujourdhui();
        return solutions.toutes().stream()
                .filter(solution -> solution.referencee(jour))
                .toList();
    }

    /** The last import, nothing before the first one. */
    public Optional<ImportSegur> dernierImport() {
        return registre.dernier(ListeSegur.SOLUTIONS);
    }

    /**
     * What recording a file would change, line by line.
     *
     * @throws Refus when it is no such list
     */
    @PreAuthorize("hasRole('PILOTER_APPELS')")
    public ApercuImport examiner(String nom, Path fichier) {
        return comparer(nom, fichier, null);
    }

    /**
     * Records a file: it is the whole list, and what it no longer holds is said absent.
     *
     * @throws Refus as {@link #examiner}
     */
    @Transactional
    @PreAuthorize("hasRole('PILOTER_APPELS')")
    public ApercuImport importer(String nom, Path fichier) {
        return comparer(nom, fichier, registre.aujourdhui());
    }

    /** @param leJour null to record nothing */
    private ApercuImport comparer(String nom, Path fichier, @Nullable LocalDate leJour) {
        var lue = LectureSolutions.lire(fichier, registre.aujourdhui());
        Map<Cle, LigneSolution> liste = new LinkedHashMap<>();
        solutions.lignes().forEach(ligne -> liste.put(Cle.de(ligne), ligne));
        // one that is known keeps its identifier and the names that files of before gave it
        lue.lignes().replaceAll((cle, ligne) -> {
            var connue = liste.get(cle);
            return connue == null
                    ? ligne
                    : new LigneSolution(connue.id(), connue.editeur(), connue.nom(), ligne.referencement());
        });
        var ecart = Ecart.entre(
                liste, lue.lignes(), connue -> connue.referencement().absentDepuis() == null);
        var apercu = ecart.apercu(nom, lue);
        if (leJour != null) {
            ecart.nouvelles().forEach(ligne -> ecrire(identifiant(ligne), ligne.referencement()));
            ecart.modifiees().forEach(ligne -> ecrire(ligne.id(), ligne.referencement()));
            ecart.absentes()
                    .forEach(ligne -> base.sql("UPDATE referencement_segur SET absente_depuis = ?"
                                    + " WHERE solution_id = ? AND couloir = ? AND vague = ?")
                            .params(
                                    leJour,
                                    ligne.id(),
                                    ligne.referencement().couloir().name(),
                                    ligne.referencement().vague())
                            .update());
            registre.noter(ListeSegur.SOLUTIONS, fichier, apercu);
        }
        return apercu;
    }

    private long identifiant(LigneSolution ligne) {
        return base.sql("INSERT INTO solution_segur (editeur, nom) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE nom = nom RETURNING id")
                .params(ligne.editeur(), ligne.nom())
                .query(Long.class)
                .single();
    }

    private void ecrire(long solution, Referencement referencement) {
        base.sql("INSERT INTO referencement_segur (solution_id, couloir, vague, referencee_le) VALUES (?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE referencee_le = VALUES(referencee_le), absente_depuis = NULL")
                .param(solution)
                .param(referencement.couloir().name())
                .param(referencement.vague())
                .param(referencement.le())
                .update();
    }
}
