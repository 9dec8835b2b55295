package fr.treille.dossier.fenetre.ui;

import fr.treille.dossier.fenetre.PorteeProrogation;
import fr.treille.referentiel.appel.fenetre.Deplacement;
import fr.treille.referentiel.appel.fenetre.EtapeFenetre;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.temps.JoursOuvres;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What an extension will do, in a line each. */
final class ConsequencesProrogation {

    private ConsequencesProrogation() {}

    static List<String> enClair(
            FenetreFiche fenetre,
            List<Deplacement> deplacements,
            PorteeProrogation portee,
            List<String> relances,
            LocalDate jour) {
        var lignes = new ArrayList<>(
                deplacements.stream().map(ConsequencesProrogation::enClair).toList());
        lignes.add(
                portee.echeances() == 0
                        ? "Aucun dossier n’a d’échéance à faire à ces dates."
                        : Formats.compte(portee.dossiers(), "dossier") + " et "
                                + Formats.compte(portee.echeances(), "échéance")
                                + " à faire changent de date, dans les listes comme dans les agendas.");
        for (var deplacement : deplacements) {
            if (deplacement.etape() == EtapeFenetre.CLOTURE
                    && deplacement.ancienne().isBefore(jour)
                    && !deplacement.nouvelle().isBefore(jour)) {
                lignes.add(
                        "La fenêtre, fermée depuis le " + Formats.date(deplacement.ancienne()) + " à minuit, rouvre.");
            }
            var source = fenetre.selectionSource();
            if (deplacement.etape() == EtapeFenetre.SELECTION && source != null) {
                lignes.add("La source disait «\u00A0" + source + "\u00A0»\u00A0: la sélection a désormais une date.");
            }
        }
        if (portee.irrecevables() > 0) {
            lignes.add("Irrecevables, "
                    + (portee.irrecevables() > 1 ? "ces dossiers le restent" : "ce dossier le reste")
                    + " malgré la prorogation\u00A0: " + Formats.compte(portee.irrecevables(), "dossier")
                    + ". La coordination peut les admettre avec un motif.");
        }
        lignes.addAll(relances);
        lignes.add("L’ancienne date, le motif et votre nom restent. Une prorogation ne se retire pas.");
        return lignes;
    }

    private static String enClair(Deplacement deplacement) {
        return deplacement.etape().libelle() + "\u00A0: " + Formats.date(deplacement.ancienne()) + " → "
                + JoursOuvres.courants().enClair(deplacement.nouvelle()) + " ("
                + Formats.nombre(deplacement.jours()) + "\u00A0j de plus)";
    }
}
