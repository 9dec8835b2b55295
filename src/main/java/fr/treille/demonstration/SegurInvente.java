package fr.treille.demonstration;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.referentiel.segur.SolutionService;
import fr.treille.referentiel.segur.SonsService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lists of Ségur as the coordination would have imported them: the invented solutions, and some SONS orders. */
@Component
@Profile("demonstration | test")
class SegurInvente {

    private final SolutionService solutions;
    private final SonsService sons;
    private final GrappeService grappes;
    private final MembreService membres;
    private final JdbcClient base;

    SegurInvente(
            SolutionService solutions,
            SonsService sons,
            GrappeService grappes,
            MembreService membres,
            JdbcClient base) {
        this.grappes = grappes;
        this.membres = membres;
        this.solutions = solutions;
        this.sons = sons;
        this.base = base;
    }

    /** All invented solutions but the last one, which is référencée of two lanes only. */
    void solutions() {
        var lignes = new StringBuilder("Éditeur;Solution;Couloir;Vague;Date de référencement\n");
        var toutes = Invention.solutions();
        for (int rang = 0; rang < toutes.size(); rang++) {
            var derniere = rang == toutes.size() - 1;
            for (int couloir = 1; couloir <= (derniere ? 2 : 3); couloir++) {
                lignes.append(toutes.get(rang)[1] + ";" + toutes.get(rang)[0] + ";MS" + couloir + ";1;" + (10 + rang)
                        + "/0" + (2 + couloir) + "/2023\n");
            }
        }
        importer("solutions-segur.csv", lignes, fichier -> solutions.importer("solutions-segur.csv", fichier));
    }

    /** The last three ESSMS of a grappe have another solution of the list than their file's. */
    void propres(long grappeId) {
        var grappe = grappes.fiche(grappeId);
        var autre = solutions.choisissables().stream()
                .filter(une -> !une.nom().equals(grappe.projet().solution().nom()))
                .findFirst()
                .orElseThrow();
        var siens = grappes.membres(grappeId).stream().map(MembreLigne::finess).toList();
        membres.choisirSolution(
                grappeId, grappe.version(), siens.subList(Math.max(0, siens.size() - 3), siens.size()), autre.id());
    }

    /** Of one ESSMS of seven in the grappes: upgraded, cancelled in time, or still ordered. */
    void sons() {
        var lignes = new StringBuilder("FINESS;Date de commande;Date d’annulation;VA;Solution\n");
        var finess = base.sql("SELECT DISTINCT finess FROM essms_de_grappe ORDER BY finess")
                .query(String.class)
                .list();
        for (int rang = 0; rang < finess.size(); rang += 7) {
            var solution =
                    Invention.solutions().get(rang % Invention.solutions().size())[0];
            lignes.append(finess.get(rang) + ";15/11/2023;" + (rang % 3 == 1 ? "10/04/2025" : "") + ";"
                    + (rang % 3 == 0 ? "03/06/2024" : "") + ";" + solution + "\n");
        }
        importer("beneficiaires-sons.csv", lignes, fichier -> sons.importer("beneficiaires-sons.csv", fichier));
    }

    private static void importer(String nom, CharSequence lignes, Consumer<Path> suite) {
        try {
            var fichier = Files.createTempFile("segur", nom);
            try {
                suite.accept(Files.writeString(fichier, lignes));
            } finally {
                Files.delete(fichier);
            }
        } catch (IOException echec) {
            throw new UncheckedIOException(echec);
        }
    }
}
