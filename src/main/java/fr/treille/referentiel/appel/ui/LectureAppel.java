package fr.treille.referentiel.appel.ui;

import static fr.treille.referentiel.appel.ui.AffichageAppels.ligne;
import static fr.treille.referentiel.appel.ui.AffichageAppels.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.treille.referentiel.appel.AppelFiche;
import fr.treille.referentiel.appel.AppelLiens;
import fr.treille.referentiel.appel.EditionFiche;
import fr.treille.referentiel.appel.StatutAppel;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.appel.fenetre.ProrogationFiche;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Badge;
import fr.treille.socle.commun.ui.Champs;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** A call beside its rules: what it is, its windows, its editions. */
final class LectureAppel {

    private LectureAppel() {}

    static Component synthese(AppelFiche fiche, LocalDate jour) {
        var enveloppe = fiche.enveloppe();
        var dite = fiche.enveloppeLe();
        var informations = new Div(
                Champs.information("Année", String.valueOf(fiche.annee())),
                Champs.information("Guichet", fiche.guichet().libelle()),
                Champs.information("Enveloppe", enveloppe == null ? "non donnée" : Formats.montant(enveloppe)),
                Champs.information(
                        "Source de l’enveloppe",
                        fiche.enveloppeSource() + (dite == null ? "" : ", le " + Formats.date(dite))),
                Champs.information("Source", fiche.source()),
                Champs.information("Règles en vigueur", edition(fiche.edition())));
        informations.addClassName("informations");
        var echeances = new UnorderedList();
        fiche.fenetres().stream()
                .flatMap(fenetre -> fenetre.prochain(jour).stream())
                .forEach(jalon -> echeances.add(new ListItem(AffichageAppels.jalon(jalon, jour))));
        var corps = new Div(
                section("L’appel", informations),
                section(
                        "Prochaines échéances",
                        echeances.getChildren().findAny().isPresent()
                                ? echeances
                                : new Paragraph(
                                        fiche.fenetres().isEmpty()
                                                ? "Aucune fenêtre de dépôt."
                                                : "Toutes les dates de ses fenêtres sont passées.")));
        if (!fiche.regles().silences().isEmpty()) {
            var silences = new UnorderedList();
            fiche.regles().silences().forEach(silence -> silences.add(new ListItem(silence)));
            var note = new Div(silences);
            note.addClassName("appel-silences");
            note.getElement().setAttribute("role", "note");
            corps.add(section("Ce que la source ne dit pas, et notre lecture", note));
        }
        return corps;
    }

    static Component fenetres(AppelFiche fiche, List<ProrogationFiche> prorogations, LocalDate jour) {
        if (fiche.fenetres().isEmpty()) {
            return section("Fenêtres de dépôt", new Paragraph("Aucune fenêtre\u00A0: personne ne peut déposer."));
        }
        var corps = new Div();
        for (var fenetre : fiche.fenetres()) {
            corps.add(section(
                    "Fenêtre " + fenetre.periode(),
                    fenetre(fenetre, prorogations, jour),
                    fiche.statut() == StatutAppel.PUBLIE
                            ? AffichageAppels.lien(
                                    AppelLiens.fenetre(fenetre.id()), "Suivre ses dossiers et ses échéances")
                            : new Span("Les dossiers se suivent une fois l’appel publié.")));
        }
        return corps;
    }

    /** What a window takes, and its days. */
    private static Component fenetre(FenetreFiche fenetre, List<ProrogationFiche> prorogations, LocalDate jour) {
        var ouverte = fenetre.ouverte(jour);
        var selection = fenetre.selectionSource();
        var corps = new Div(
                new Badge(ouverte ? "Ouverte" : "Fermée", ouverte ? Badge.Ton.EN_COURS : Badge.Ton.NEUTRE),
                new Span(" reçoit\u00A0: " + fenetre.accueilsEnClair()),
                TableJalons.de(fenetre, prorogations, jour));
        if (selection != null) {
            corps.add(new Paragraph("Sélection, selon la source\u00A0: " + selection + "."));
        }
        return corps;
    }

    static Component editions(List<EditionFiche> editions, EditionFiche enVigueur) {
        return section(
                "Éditions des règles",
                new Paragraph("Un dossier suit l’édition en vigueur le jour de son dépôt, et la garde."),
                AffichageAppels.table(
                        "Éditions des règles",
                        List.of("Édition", "S’applique aux dépôts", "Motif", "Par", "Écrite le"),
                        editions.stream()
                                .sorted(Comparator.comparingInt(EditionFiche::numero)
                                        .reversed())
                                .map(edition -> ligne(
                                        "n°\u00A0" + edition.numero()
                                                + (edition.numero() == enVigueur.numero() ? ", en vigueur" : ""),
                                        edition.effet() == null
                                                ? "dès l’ouverture"
                                                : "à partir du " + Formats.date(edition.effet()),
                                        edition.motif().isEmpty() ? "Première édition" : edition.motif(),
                                        edition.auteur().isEmpty() ? "livrée avec Treille" : edition.auteur(),
                                        Formats.date(Formats.jour(edition.creeeLe()))))
                                .toList()));
    }

    private static String edition(EditionFiche edition) {
        return "édition n°\u00A0" + edition.numero()
                + (edition.effet() == null ? "" : ", dépôts à partir du " + Formats.date(edition.effet()));
    }
}
