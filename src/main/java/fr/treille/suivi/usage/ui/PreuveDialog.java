package fr.treille.suivi.usage.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.referentiel.appel.regle.CibleFiche;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.socle.piece.ui.DepotPiece;
import fr.treille.suivi.mesure.PeriodeFiche;
import fr.treille.suivi.mesure.SourceMesure;
import fr.treille.suivi.preuve.PreuveSaisie;
import fr.treille.suivi.usage.EssmsMesure;
import fr.treille.suivi.usage.TauxCible;
import fr.treille.suivi.usage.UsageGrappe;

/** A file attached to a period as evidence of some of its measures or of all of them. */
class PreuveDialog extends Dialog {

    private final Select<CibleFiche> indicateur = new Select<>();
    private final ComboBox<EssmsMesure> essms = new ComboBox<>("ESSMS");
    private final TextField commentaire = new TextField("Commentaire");
    private final DepotPiece depot = new DepotPiece();

    PreuveDialog(GrappeFiche grappe, PeriodeFiche periode, UsageGrappe usage, ServicesUsage services, Runnable suite) {
        setHeaderTitle("Joindre une preuve " + periode.enClair());
        setWidth("36rem");
        indicateur.setLabel("Indicateur");
        indicateur.setItems(usage.cibles().stream().map(TauxCible::cible).toList());
        indicateur.setItemLabelGenerator(cible -> cible == null ? "Tous les indicateurs" : cible.libelle());
        indicateur.setEmptySelectionAllowed(true);
        indicateur.setEmptySelectionCaption("Tous les indicateurs");
        indicateur.setPlaceholder("Tous les indicateurs");
        indicateur.setWidthFull();
        essms.setItems(usage.essms());
        essms.setItemLabelGenerator(
                ligne -> ligne.essms().nom() + " (" + ligne.essms().finess() + ")");
        essms.setPlaceholder("Tous les ESSMS");
        essms.setClearButtonVisible(true);
        essms.setWidthFull();
        commentaire.setMaxLength(Bornes.MOTIF);
        commentaire.setWidthFull();
        var joindre = new Button("Joindre la preuve", clic -> joindre(grappe.id(), periode.id(), services, suite));
        joindre.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(depot, indicateur, essms, commentaire);
        getFooter().add(new Button("Annuler", clic -> close()), joindre);
    }

    private void joindre(long grappeId, long periodeId, ServicesUsage services, Runnable suite) {
        var recus = depot.octets();
        if (recus == null) {
            depot.refuser(new Refus("Choisissez un fichier."));
            return;
        }
        var cible = indicateur.getValue();
        var choisi = essms.getValue();
        try {
            services.preuves()
                    .joindre(
                            grappeId,
                            new PreuveSaisie(
                                    periodeId,
                                    cible == null ? "" : cible.code(),
                                    choisi == null ? "" : choisi.essms().finess(),
                                    depot.nom(),
                                    recus,
                                    commentaire.getValue()),
                            SourceMesure.SAISIE);
        } catch (Refus refus) {
            depot.refuser(refus);
            return;
        }
        close();
        Messages.succes("La preuve est jointe.");
        suite.run();
    }
}
