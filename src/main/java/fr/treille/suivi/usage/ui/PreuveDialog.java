package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.ChampChoix;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.piece.ui.DepotPiece;
import fr.treille.suivi.mesure.PeriodeFiche;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.preuve.PreuveSaisie;
import fr.treille.suivi.usage.EssmsMesure;
import fr.treille.suivi.usage.TauxCible;
import fr.treille.suivi.usage.UsageGrappe;
import java.util.Objects;

/** A file attached to a period as evidence of some of its measures or of all of them. */
class PreuveDialog extends Dialog {

    private final Formulaire<PreuveSaisie> formulaire = new Formulaire<>(PreuveSaisie.class);

    PreuveDialog(GrappeFiche grappe, PeriodeFiche periode, UsageGrappe usage, ServicesUsage services, Runnable suite) {
        setHeaderTitle("Joindre une preuve " + periode.enClair());
        setWidth("36rem");
        var depot = formulaire.parDefaut(new DepotPiece());
        formulaire.lierAutrement(depot, PreuveSaisie::nomFichier, depot::nom, nom -> {});
        formulaire.lierAutrement(
                depot,
                PreuveSaisie::octets,
                () -> Objects.requireNonNullElseGet(depot.octets(), () -> new byte[0]),
                octets -> {});
        var indicateur = formulaire.<CibleFiche, String, Select<CibleFiche>>lier(
                indicateur(usage), PreuveSaisie::indicateur, cible -> cible == null ? "" : cible.code(), code -> null);
        var essms = formulaire.<EssmsMesure, String, ChampChoix<EssmsMesure>>lier(
                essms(usage),
                PreuveSaisie::finess,
                choisi -> choisi == null ? "" : choisi.essms().finess(),
                finess -> null);
        var commentaire = formulaire.lier(new TextField("Commentaire"), PreuveSaisie::commentaire);
        commentaire.setMaxLength(Bornes.MOTIF);
        commentaire.setWidthFull();
        formulaire.afficher(new PreuveSaisie(periode.id(), "", "", "", new byte[0], ""));
        var joindre = new Button("Joindre la preuve", clic -> {
            if (formulaire.enregistrer(saisie -> {
                if (saisie.octets().length == 0) {
                    throw new Refus("Choisissez un fichier.");
                }
                services.preuves().joindre(grappe.id(), saisie, SourceMesure.SAISIE);
            })) {
                close();
                Messages.succes("La preuve est jointe.");
                suite.run();
            }
        });
        joindre.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(depot, indicateur, essms, commentaire);
        getFooter().add(new Button("Annuler", clic -> close()), joindre);
    }

    private static Select<CibleFiche> indicateur(UsageGrappe usage) {
        var indicateur = new Select<CibleFiche>();
        indicateur.setLabel("Indicateur");
        indicateur.setItems(usage.cibles().stream().map(TauxCible::cible).toList());
        indicateur.setItemLabelGenerator(cible -> cible == null ? "Tous les indicateurs" : cible.libelle());
        indicateur.setEmptySelectionAllowed(true);
        indicateur.setEmptySelectionCaption("Tous les indicateurs");
        indicateur.setPlaceholder("Tous les indicateurs");
        indicateur.setWidthFull();
        return indicateur;
    }

    private static ChampChoix<EssmsMesure> essms(UsageGrappe usage) {
        var essms = new ChampChoix<EssmsMesure>("ESSMS");
        Champs.proposer(essms, usage.essms());
        essms.setItemLabelGenerator(
                ligne -> ligne.essms().nom() + " (" + ligne.essms().finess() + ")");
        essms.setPlaceholder("Tous les ESSMS");
        essms.setClearButtonVisible(true);
        essms.setWidthFull();
        return essms;
    }
}
