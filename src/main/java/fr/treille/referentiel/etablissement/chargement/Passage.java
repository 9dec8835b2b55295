package fr.treille.referentiel.etablissement.chargement;

import fr.treille.referentiel.etablissement.chargement.Bilan.Comptes;
import fr.treille.referentiel.etablissement.chargement.Connus.Connu;
import fr.treille.referentiel.etablissement.eligibilite.EligibiliteSql;
import fr.treille.referentiel.etablissement.finess.Champ;
import fr.treille.referentiel.etablissement.finess.LecteurFiness;
import fr.treille.referentiel.etablissement.finess.Lu;
import fr.treille.referentiel.etablissement.finess.Nature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One passage over one file: reads it to the end, then writes what it changes. Used once. */
final class Passage {

    private static final int LIGNES_PAR_POINT = 500;

    private final JdbcTemplate jdbc;
    private final LecteurFiness lecteur;
    private final long importId;
    private final Avancement avancement;
    private final Journal journal;
    private final Map<Nature, Volet> volets = new EnumMap<>(Nature.class);
    private final Coordonnees coordonnees;
    /** Closures wait for the end: the same number may be active elsewhere in the document. */
    private final Map<String, Lu.Structure> fermetures = new HashMap<>();

    private int fermesIgnores;

    Passage(JdbcTemplate jdbc, LecteurFiness lecteur, long importId, Avancement avancement) {
        this.jdbc = jdbc;
        this.lecteur = lecteur;
        this.importId = importId;
        this.avancement = avancement;
        this.journal = new Journal(jdbc, importId);
        boolean loadData = Attente.loadDataPermis(jdbc);
        this.coordonnees = new Coordonnees(jdbc, loadData);
        for (Nature nature : Nature.values()) {
            boolean concernee = nature == Nature.ET
                    ? lecteur.genre().etablissements()
                    : lecteur.genre().organismes();
            if (concernee) {
                volets.put(
                        nature,
                        new Volet(jdbc, nature, importId, lecteur.genre().source(), loadData));
            }
        }
    }

    Bilan faire(boolean chercherAbsents) {
        try {
            lire();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        avancement.enregistrement();
        journal.vider();
        Comptes organismes = appliquer(Nature.EJ, chercherAbsents);
        int nommes = volets.containsKey(Nature.EJ) ? volet(Nature.EJ).nommes() : 0;
        Comptes etablissements = appliquer(Nature.ET, chercherAbsents);
        int sansNom = volets.containsKey(Nature.ET) ? creerOrganismesSansNom() : 0;
        ImportAnnule.verifier(avancement);
        coordonnees.appliquer();
        compterEssms();
        ImportAnnule.verifier(avancement);
        return new Bilan(
                lecteur.genre(),
                volets.containsKey(Nature.ET) ? Integer.valueOf(volet(Nature.ET).territoires()) : null,
                lecteur.lignesLues(),
                etablissements,
                new Comptes(
                        organismes.crees() + sansNom,
                        organismes.modifies(),
                        organismes.inchanges(),
                        organismes.absents(),
                        organismes.reapparus()),
                nommes,
                fermesIgnores,
                journal.refusees(),
                journal.avertissements(),
                message());
    }

    private void lire() throws IOException {
        long lues = 0;
        for (Lu lu = lecteur.suivant(); lu != null; lu = lecteur.suivant()) {
            switch (lu) {
                case Lu.Structure structure -> structure(structure);
                case Lu.Geolocalisation point -> geolocalisation(point);
                case Lu.Refusee refusee -> refusee(refusee);
            }
            if (++lues % LIGNES_PAR_POINT == 0) {
                avancement.lecture(lecteur.octetsLus(), lecteur.lignesLues());
                ImportAnnule.verifier(avancement);
            }
        }
        for (Lu.Structure fermee : fermetures.values()) {
            fermer(fermee);
        }
        volets.values().forEach(Volet::vider);
        coordonnees.vider();
        avancement.lecture(lecteur.octetsLus(), lecteur.lignesLues());
        ImportAnnule.verifier(avancement);
    }

    /** What cannot be created may be known: what could be read of it is then taken. */
    private void refusee(Lu.Refusee refusee) {
        Lu.Structure lue = refusee.connue();
        Volet volet = lue == null ? null : volets.get(lue.nature());
        Connu connu = lue == null || volet == null ? null : volet.connu(lue.finess());
        if (lue == null || connu == null || !connu.complet() || !lue.dite()) {
            if (connu != null) {
                connu.cite = true;
            }
            journal.refuser(refusee);
        } else {
            structure(lue);
        }
    }

    private void structure(Lu.Structure lue) {
        // a closed structure in full is an entity that still has active establishments: it is kept
        if (lue.fermee() && lue.valeurs().lire(Champ.NOM) == null) {
            fermetures.putIfAbsent(lue.nature() + lue.finess(), lue);
            return;
        }
        Volet volet = volet(lue.nature());
        Connu connu = volet.connu(lue.finess());
        if (connu != null && connu.vuLigne > 0) {
            journal.refuser(new Lu.Refusee(
                    lue.numero(),
                    lue.finess() + " " + lue.valeurs().lire(Champ.NOM),
                    "le numéro " + lue.finess() + " est déjà à la ligne " + connu.vuLigne));
            return;
        }
        journal.avertir(lue);
        volet.noter(lue, connu);
    }

    private void fermer(Lu.Structure fermee) {
        Volet volet = volet(fermee.nature());
        Connu connu = volet.connu(fermee.finess());
        if (connu == null || connu.source == null && fermee.nature() == Nature.ET) {
            if (connu == null) {
                fermesIgnores++;
            }
        } else if (connu.vuLigne == 0) {
            journal.avertir(fermee);
            volet.retenir(fermee, connu);
        }
    }

    private void geolocalisation(Lu.Geolocalisation point) {
        Connu connu = volet(Nature.ET).connu(point.finess());
        if (connu == null || connu.vuLigne == 0) {
            journal.refuser(new Lu.Refusee(
                    point.numero(),
                    "geolocalisation;" + point.finess(),
                    "les coordonnées d’un établissement qui n’est pas dans le fichier"));
        } else {
            coordonnees.ajouter(point, connu.empreinteGeo);
        }
    }

    private Comptes appliquer(Nature nature, boolean chercherAbsents) {
        Volet volet = volets.get(nature);
        return volet == null ? Comptes.RIEN : volet.appliquer(chercherAbsents, lecteur.dateExtraction(), avancement);
    }

    /** The extractions of establishments give the number of their legal entity, not its name: it waits for cs1100501. */
    private int creerOrganismesSansNom() {
        return jdbc.update(
                "INSERT INTO organisme_gestionnaire (finess, recherche, cree_import_id) SELECT DISTINCT s.og_finess, s.og_finess, ?"
                        + " FROM attente_et s LEFT JOIN organisme_gestionnaire o ON o.finess = s.og_finess"
                        + " WHERE s.og_finess IS NOT NULL AND o.finess IS NULL",
                importId);
    }

    private void compterEssms() {
        jdbc.update(EligibiliteSql.recompter());
    }

    private Volet volet(Nature nature) {
        Volet volet = volets.get(nature);
        if (volet == null) {
            throw new IllegalStateException("A reader gave a nature that its kind does not have: " + nature);
        }
        return volet;
    }

    private @Nullable String message() {
        List<String> phrases = new ArrayList<>();
        volets.forEach((nature, volet) -> {
            if (!volet.territoiresIncomplets().isEmpty()) {
                phrases.add((nature == Nature.ET ? "Établissements" : "Organismes")
                        + "\u00A0: ce fichier ne couvre qu’en partie les territoires "
                        + String.join(", ", volet.territoiresIncomplets())
                        + ", aucun absent n’y est donc signalé.");
            }
        });
        return phrases.isEmpty() ? null : String.join(" ", phrases);
    }
}
