package fr.treille.socle.courrier;

import fr.treille.socle.commun.Empreinte;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.courrier.edition.Rendus;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the archive, by plain SQL: a document is inserted once with its bytes, which nothing then has to follow. */
@Component
class DepotDocuments {

    /** A statement takes so many documents, always the same for the server to prepare it once… */
    private static final int NOMBRE = 25;

    /** …or fewer when they weigh that, in bytes: under what a server accepts in one packet. */
    private static final int POIDS = 4_000_000;

    private static final String COLONNES =
            "INSERT INTO document (region_code, grappe_id, nature, reference, nom_fichier, type, contenu, sha256, taille, sujet, lien,"
                    + " cree_le, cree_par) VALUES ";

    private record Rendu(DocumentAArchiver demande, String reference, byte[] contenu, String sha256) {

        String nomFichier() {
            return reference + ".pdf";
        }
    }

    private final JdbcClient base;
    private final Rendus rendus;
    private final Clock horloge;

    DepotDocuments(JdbcClient base, Rendus rendus, Clock horloge) {
        this.base = base;
        this.rendus = rendus;
        this.horloge = horloge;
    }

    List<DocumentFiche> archiver(List<DocumentAArchiver> demandes, String regionCode, String auteur, Runnable pendant) {
        if (demandes.isEmpty()) {
            return List.of();
        }
        var references = numeroter(demandes.getFirst().nature(), regionCode, demandes.size());
        var enCours = rendus.lancer(IntStream.range(0, demandes.size())
                .<Callable<Rendu>>mapToObj(rang -> () -> rendre(demandes.get(rang), references.get(rang)))
                .toList());
        try {
            pendant.run();
            return ecrire(enCours, regionCode, auteur);
        } finally {
            Rendus.abandonner(enCours);
        }
    }

    private static Rendu rendre(DocumentAArchiver demande, String reference) {
        var contenu = demande.contenu().apply(reference);
        if (contenu.length == 0) {
            throw new Refus("Le document " + reference + " est vide\u00A0: il n’a pas été archivé.");
        }
        return new Rendu(demande, reference, contenu, Empreinte.de(contenu));
    }

    /** As they come: what is rendered is written while the others are. */
    private List<DocumentFiche> ecrire(List<Future<Rendu>> enCours, String regionCode, String auteur) {
        // to the microsecond, as the column keeps it
        var maintenant = horloge.instant();
        var ecrits = new ArrayList<DocumentFiche>();
        var lot = new ArrayList<Rendu>();
        var poids = 0;
        for (var attendu : enCours) {
            var rendu = Rendus.attendre(attendu);
            lot.add(rendu);
            poids += rendu.contenu().length;
            if (lot.size() == NOMBRE || poids >= POIDS) {
                ecrits.addAll(inserer(lot, regionCode, auteur, maintenant));
                lot.clear();
                poids = 0;
            }
        }
        ecrits.addAll(inserer(lot, regionCode, auteur, maintenant));
        return ecrits;
    }

    private List<DocumentFiche> inserer(List<Rendu> lot, String regionCode, String auteur, Instant maintenant) {
        if (lot.isEmpty()) {
            return List.of();
        }
        var parametres = new ArrayList<@Nullable Object>();
        lot.forEach(rendu -> Collections.addAll(
                parametres,
                regionCode,
                rendu.demande().grappeId(),
                rendu.demande().nature().name(),
                rendu.reference(),
                rendu.nomFichier(),
                Document.PDF,
                rendu.contenu(),
                rendu.sha256(),
                rendu.contenu().length,
                rendu.demande().sujet(),
                rendu.demande().lien(),
                maintenant.atOffset(ZoneOffset.UTC).toLocalDateTime(),
                auteur));
        Map<String, Long> numeros = new HashMap<>();
        base.sql(COLONNES
                        + String.join(", ", Collections.nCopies(lot.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
                        + " RETURNING id, reference")
                .params(parametres)
                .query((rs, rang) -> numeros.put(rs.getString("reference"), rs.getLong("id")))
                .list();
        return lot.stream()
                .map(rendu -> new DocumentFiche(
                        numeros.getOrDefault(rendu.reference(), 0L),
                        rendu.demande().nature(),
                        rendu.reference(),
                        rendu.nomFichier(),
                        Document.PDF,
                        rendu.sha256(),
                        rendu.contenu().length,
                        rendu.demande().sujet(),
                        rendu.demande().lien(),
                        maintenant,
                        auteur))
                .toList();
    }

    /** So many references that follow each other, in one statement. */
    private List<String> numeroter(NatureDocument nature, String regionCode, int nombre) {
        int annee = LocalDate.now(horloge).getYear();
        int dernier = base.sql(
                        "INSERT INTO numerotation (region_code, nature, annee, dernier) VALUES (:region, :nature,"
                                + " :annee, :nombre) ON DUPLICATE KEY UPDATE dernier = dernier + :nombre RETURNING dernier")
                .param("region", regionCode)
                .param("nature", nature.name())
                .param("annee", annee)
                .param("nombre", nombre)
                .query(Integer.class)
                .single();
        return IntStream.rangeClosed(dernier - nombre + 1, dernier)
                .mapToObj(numero -> nature.reference(regionCode, annee, numero))
                .toList();
    }
}
