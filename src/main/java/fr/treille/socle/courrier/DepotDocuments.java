package fr.treille.socle.courrier;

import fr.treille.socle.commun.Refus;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the archive, by plain SQL: a document is inserted once with its bytes, which nothing then has to follow. */
@Component
class DepotDocuments {

    private final JdbcClient base;
    private final Clock horloge;

    DepotDocuments(JdbcClient base, Clock horloge) {
        this.base = base;
        this.horloge = horloge;
    }

    DocumentFiche archiver(DocumentAArchiver demande, String regionCode, String auteur) {
        var reference = numeroter(demande.nature(), regionCode);
        var contenu = demande.contenu().apply(reference);
        if (contenu.length == 0) {
            throw new Refus("Le document " + reference + " est vide\u00A0: il n’a pas été archivé.");
        }
        var sha256 = Document.empreinte(contenu);
        var nomFichier = reference + ".pdf";
        // to the microsecond, as the column keeps it
        var maintenant = horloge.instant().truncatedTo(ChronoUnit.MICROS);
        var id = base.sql(
                        "INSERT INTO document (region_code, nature, reference, nom_fichier, type, contenu, sha256, taille,"
                                + " sujet, lien, territoires, cree_le, cree_par) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " RETURNING id")
                .params(
                        regionCode,
                        demande.nature().name(),
                        reference,
                        nomFichier,
                        Document.PDF,
                        contenu,
                        sha256,
                        contenu.length,
                        demande.sujet(),
                        demande.lien(),
                        String.join(",", demande.territoires()),
                        maintenant.atOffset(ZoneOffset.UTC).toLocalDateTime(),
                        auteur)
                .query(Long.class)
                .single();
        return new DocumentFiche(
                id,
                demande.nature(),
                reference,
                nomFichier,
                Document.PDF,
                sha256,
                contenu.length,
                demande.sujet(),
                demande.lien(),
                maintenant,
                auteur);
    }

    private String numeroter(NatureDocument nature, String regionCode) {
        int annee = LocalDate.now(horloge).getYear();
        int numero = base.sql("INSERT INTO numerotation (region_code, nature, annee, dernier) VALUES (?, ?, ?, 1)"
                        + " ON DUPLICATE KEY UPDATE dernier = dernier + 1 RETURNING dernier")
                .params(regionCode, nature.name(), annee)
                .query(Integer.class)
                .single();
        return nature.reference(regionCode, annee, numero);
    }
}
