package fr.treille.longueurs;

import static fr.treille.longueurs.TexteSaisi.coupe;

import fr.treille.Montre;
import fr.treille.Session;
import fr.treille.dossier.grappe.GrappesDEssai;
import fr.treille.referentiel.etablissement.importation.ImportFinessService;
import fr.treille.referentiel.segur.SolutionService;
import fr.treille.referentiel.segur.SonsService;
import fr.treille.socle.equipe.Role;
import fr.treille.suivi.importation.DemandeImport;
import fr.treille.suivi.importation.EtatImportMesures;
import fr.treille.suivi.importation.ImportMesuresService;
import fr.treille.suivi.usage.UsagesDEssai;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.stereotype.Component;

/** What files hold, every field of them as long as it wants: cut, and the import goes on. */
@Component
class TextesDesFichiers implements TextesSaisis {

    private static final String LONG = "é".repeat(TexteSaisi.DEMESURE);

    private final ImportFinessService finess;
    private final ImportMesuresService mesures;
    private final SolutionService solutions;
    private final SonsService sons;
    private final UsagesDEssai usages;
    private final Session session;

    TextesDesFichiers(
            ImportFinessService finess,
            ImportMesuresService mesures,
            SolutionService solutions,
            SonsService sons,
            UsagesDEssai usages,
            Session session) {
        this.finess = finess;
        this.mesures = mesures;
        this.solutions = solutions;
        this.sons = sons;
        this.usages = usages;
        this.session = session;
    }

    @Override
    public void preparer(Montre montre) {
        montre.regler("2026-06-30T10:00:00");
        usages.conventionnee("Fichiers", 3);
        session.ouvrir(Role.COORDINATION_ARS);
        importerFiness();
        importerMesures();
        importerSegur();
    }

    /** A structure of which each label is too long, then a line that is refused for its category. */
    private void importerFiness() {
        var champs = Collections.nCopies(32, "x".repeat(400)).toArray(String[]::new);
        champs[0] = "structureet";
        champs[1] = "090000332";
        champs[2] = "090782160";
        champs[13] = "09";
        for (int code : List.of(18, 20, 22, 25, 28, 29, 30, 31)) {
            champs[code] = "";
        }
        champs[18] = "247";
        var sans = champs.clone();
        sans[1] = "090000357";
        sans[18] = LONG;
        finess.importer(
                ecrire("finess;etalab;0;2021-01-08\n" + String.join(";", champs) + "\n" + String.join(";", sans)
                        + "\n"),
                LONG);
    }

    private void importerMesures() {
        var fichier = ecrire("FINESS;Indicateur;Numérateur;Dénominateur;Réduction;Motif\n" + GrappesDEssai.essms(1)
                + ";DMP;3;4;1;" + LONG + "\n" + GrappesDEssai.essms(2) + ";DMP;3;4;;\n");
        var vu = mesures.examiner(fichier, null, null, null);
        mesures.essayer(
                fichier,
                LONG,
                new DemandeImport(
                        null, vu.feuille(), vu.ligneEntetes(), vu.colonnes(), UsagesDEssai.DEBUT, UsagesDEssai.FIN));
        attendre(EtatImportMesures.Phase.ESSAYE);
        mesures.enregistrer();
        attendre(EtatImportMesures.Phase.ENREGISTRE);
    }

    private void attendre(EtatImportMesures.Phase phase) {
        // as who is signed in
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> mesures.etat().orElseThrow().phase() == phase);
    }

    private static Path ecrire(String texte) {
        try {
            var fichier = Files.createTempFile("longueurs", ".csv");
            fichier.toFile().deleteOnExit();
            return Files.writeString(fichier, texte);
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }

    private void importerSegur() {
        solutions.importer(LONG, ecrire("Éditeur;Solution;Couloir\n" + LONG + ";" + LONG + ";MS1\n"));
        sons.importer(
                LONG,
                ecrire("FINESS;Date de commande;Solution\n" + GrappesDEssai.essms(1) + ";15/11/2023;" + LONG + "\n"));
    }

    @Override
    public List<TexteSaisi> textes() {
        return List.of(
                lue("import_finess.nom_fichier"),
                lue("import_finess_ligne.contenu"),
                lue("import_finess_ligne.raison"),
                lue("import_mesures.nom_fichier"),
                lue("import_mesures_ligne.apres"),
                lue("import_mesures_ligne.raison"),
                lue("import_mesures_ligne.contenu"),
                lue("import_segur.nom_fichier"),
                lue("solution_segur.editeur"),
                lue("solution_segur.nom"),
                lue("sons_beneficiaire.solution"));
    }

    /** What the preparation read. */
    private static TexteSaisi lue(String colonne) {
        return coupe(colonne, t -> {});
    }
}
