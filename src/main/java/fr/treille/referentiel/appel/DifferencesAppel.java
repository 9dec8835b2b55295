package fr.treille.referentiel.appel;

import fr.treille.referentiel.appel.regle.DifferencesRegles;
import fr.treille.socle.commun.Difference;
import fr.treille.socle.commun.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What differs between two states of a draft, in the words of its form. */
final class DifferencesAppel {

    private DifferencesAppel() {}

    static List<Difference> entre(AppelFiche avant, AppelFiche apres) {
        var releve = new Difference.Releve()
                .comparer("Statut", avant.statut().libelle(), apres.statut().libelle())
                .comparer("Intitulé", avant.intitule(), apres.intitule())
                .comparer("Année", avant.annee(), apres.annee())
                .comparer("Guichet", avant.guichet().libelle(), apres.guichet().libelle())
                .comparer("Source des règles", avant.source(), apres.source())
                .comparer("Enveloppe", avant.enveloppe(), apres.enveloppe())
                .comparer("Source de l’enveloppe", avant.enveloppeSource(), apres.enveloppeSource())
                .comparer("Date de l’enveloppe", avant.enveloppeLe(), apres.enveloppeLe())
                .comparer("Fenêtres", fenetres(avant), fenetres(apres));
        var differences = new ArrayList<>(releve.differences());
        differences.addAll(DifferencesRegles.entre(avant.regles(), apres.regles()));
        return differences;
    }

    private static String fenetres(AppelFiche fiche) {
        return fiche.fenetres().stream()
                .map(fenetre -> fenetre.accueilsEnClair() + ", "
                        + fenetre.jalons().stream()
                                .map(jalon -> jalon.etape().libelle() + " " + Formats.date(jalon.date()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\u00A0; "));
    }
}
