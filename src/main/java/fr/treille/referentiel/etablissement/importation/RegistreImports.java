package fr.treille.referentiel.etablissement.importation;

import fr.treille.referentiel.etablissement.chargement.Bilan;
import fr.treille.referentiel.etablissement.finess.FichierFiness;
import fr.treille.referentiel.etablissement.finess.FichierReconnu;
import fr.treille.referentiel.etablissement.finess.GenreFichier;
import fr.treille.socle.commun.Bornes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the row of each import, apart from the import's own transaction: it tells also those that changed nothing. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class RegistreImports {

    private final JdbcClient jdbc;
    private final Clock horloge;

    RegistreImports(JdbcClient jdbc, Clock horloge) {
        this.jdbc = jdbc;
        this.horloge = horloge;
    }

    long ouvrir(String nomFichier, long taille, String sha256, String auteur) {
        var cle = new GeneratedKeyHolder();
        jdbc.sql("INSERT INTO import_finess (nom_fichier, taille, sha256, etat, auteur, debut, deja_importe_id)"
                        + " VALUES (?, ?, ?, 'EN_COURS', ?, ?, ?)")
                .params(Stream.of(
                                Bornes.couper(nomFichier, 255),
                                taille,
                                sha256,
                                Bornes.couper(auteur, 255),
                                maintenant(),
                                dejaImporte(sha256))
                        .toList())
                .update(cle);
        Number id = cle.getKey();
        if (id == null) {
            throw new IllegalStateException("No key for the import's row");
        }
        return id.longValue();
    }

    /** The row of a file that was not recognised. */
    void refuser(String nomFichier, Path fichier, String auteur, String raison) {
        long id = ouvrir(nomFichier, fichier.toFile().length(), FichierFiness.sha256(fichier), auteur);
        abandonner(id, EtatImport.ECHEC, raison);
    }

    void decrire(long id, FichierReconnu fichier) {
        jdbc.sql("UPDATE import_finess SET genre = ?, date_extraction = ?, encodage = ? WHERE id = ?")
                .params(
                        fichier.genre().name(),
                        fichier.dateExtraction(),
                        fichier.encodage().name(),
                        id)
                .update();
    }

    /** In the import's own transaction: what it did and the row that says so are one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void terminer(long id, Bilan bilan) {
        Bilan.Comptes et = bilan.etablissements();
        Bilan.Comptes ej = bilan.organismes();
        jdbc.sql(
                        "UPDATE import_finess SET etat = 'TERMINE', fin = ?, genre = ?, territoires = ?, message = ?, lignes = ?, et_crees = ?,"
                                + " et_modifies = ?, et_inchanges = ?, et_absents = ?, et_reapparus = ?, ej_crees = ?, ej_modifies = ?,"
                                + " ej_inchanges = ?, ej_absents = ?, ej_reapparus = ?, ej_nommes = ?, fermes_ignores = ?, refusees = ?,"
                                + " avertissements = ?, version = version + 1 WHERE id = ?")
                .params(Stream.<@Nullable Object>of(
                                maintenant(),
                                bilan.genre().name(),
                                bilan.territoires(),
                                bilan.message() == null ? null : Bornes.couper(bilan.message(), 2000),
                                bilan.lignes(),
                                et.crees(),
                                et.modifies(),
                                et.inchanges(),
                                et.absents(),
                                et.reapparus(),
                                ej.crees(),
                                ej.modifies(),
                                ej.inchanges(),
                                ej.absents(),
                                ej.reapparus(),
                                bilan.nommes(),
                                bilan.fermesIgnores(),
                                bilan.refusees(),
                                bilan.avertissements(),
                                id)
                        .toList())
                .update();
    }

    void abandonner(long id, EtatImport etat, String message) {
        jdbc.sql("UPDATE import_finess SET etat = ?, fin = ?, message = ?, version = version + 1 WHERE id = ?")
                .params(etat.name(), maintenant(), Bornes.couper(message, 2000), id)
                .update();
    }

    /** Rows left open by an application that was stopped. To call only when no import runs anywhere. */
    void fermerLesInterrompus() {
        jdbc.sql("UPDATE import_finess SET etat = 'INTERROMPU', fin = ?,"
                        + " message = 'L’application s’est arrêtée pendant cet import\u00A0: rien n’a été modifié.'"
                        + " WHERE etat = 'EN_COURS'")
                .params(List.of(maintenant()))
                .update();
    }

    /**
     * Date of the most recent extraction imported that describes establishments, or legal entities, as that kind does. One dated after
     * its own import, which was accepted in the past, does not count.
     */
    @Nullable
    LocalDate dernierImport(GenreFichier genre) {
        List<String> memes = Stream.of(GenreFichier.values())
                .filter(g -> g.etablissements() && genre.etablissements() || g.organismes() && genre.organismes())
                .map(Enum::name)
                .toList();
        return jdbc
                .sql("SELECT MAX(date_extraction) FROM import_finess WHERE etat = 'TERMINE' AND genre IN (:genres)"
                        + ImportFinessRequetes.DATE_PLAUSIBLE)
                .param("genres", memes)
                .query((ligne, rang) -> ligne.getObject(1, LocalDate.class))
                .stream()
                .filter(d -> d != null)
                .findFirst()
                .orElse(null);
    }

    /** The latest finished import of that very file. */
    @Nullable
    Long dejaImporte(String sha256) {
        return jdbc.sql("SELECT id FROM import_finess WHERE etat = 'TERMINE' AND sha256 = ? ORDER BY id DESC LIMIT 1")
                .param(sha256)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private LocalDateTime maintenant() {
        return LocalDateTime.ofInstant(horloge.instant(), ZoneOffset.UTC);
    }
}
