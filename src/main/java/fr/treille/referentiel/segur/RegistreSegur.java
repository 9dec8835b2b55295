package fr.treille.referentiel.segur;

import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Empreinte;
import fr.treille.socle.equipe.AgentConnecte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files the lists come from. */
@Component
class RegistreSegur {

    private final JdbcClient base;
    private final Clock horloge;

    RegistreSegur(JdbcClient base, Clock horloge) {
        this.base = base;
        this.horloge = horloge;
    }

    LocalDate aujourdhui() {
        return LocalDate.now(horloge);
    }

    /** The last import of a list, nothing before the first one. */
    Optional<ImportSegur> dernier(ListeSegur liste) {
        return base.sql("SELECT i.nom_fichier, i.importe_le, p.nom_complet, i.lues, i.refusees FROM import_segur i"
                        + " JOIN personnes p ON p.id = i.auteur_id WHERE i.liste = ? ORDER BY i.id DESC LIMIT 1")
                .param(liste.name())
                .query((rs, rang) -> new ImportSegur(
                        rs.getString(1),
                        rs.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        rs.getString(3),
                        rs.getInt(4),
                        rs.getInt(5)))
                .optional();
    }

    /** Writes down what an import did. */
    void noter(ListeSegur liste, Path fichier, ApercuImport fait) {
        base.sql("INSERT INTO import_segur (liste, nom_fichier, genre, sha256, auteur_id, importe_le, lues, nouvelles,"
                        + " modifiees, absentes, refusees) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        liste.name(),
                        Bornes.couper(fait.fichier(), Bornes.NOM_COMPLET),
                        Bornes.couper(fait.genre(), Bornes.NOM),
                        sha256(fichier),
                        AgentConnecte.courant().id(),
                        LocalDateTime.ofInstant(horloge.instant(), ZoneOffset.UTC),
                        fait.lues(),
                        fait.nouvelles(),
                        fait.modifiees(),
                        fait.absentes(),
                        fait.refusees().size())
                .update();
    }

    private static String sha256(Path fichier) {
        try {
            return Empreinte.de(Files.readAllBytes(fichier));
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }
}
