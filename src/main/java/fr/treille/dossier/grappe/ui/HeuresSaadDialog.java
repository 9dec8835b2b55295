package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import fr.treille.dossier.grappe.GrappeFiche;
import fr.treille.dossier.grappe.MembreService;
import fr.treille.dossier.grappe.membre.MembreLigne;
import fr.treille.referentiel.financement.HeuresSaad;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.ui.Formulaire;
import fr.treille.socle.commun.ui.Messages;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The hours of a SAAD in year N-1, by which its forfaits are prorated; emptied, the forfaits are whole. */
class HeuresSaadDialog extends Dialog {

    /** What is typed, by the names of the refusals. */
    private record Saisie(
            @Nullable BigDecimal heuresMedicoSociales,
            @Nullable BigDecimal heuresTotales) {

        /** @throws Refus when one is given without the other */
        @Nullable
        HeuresSaad heures() {
            if (heuresMedicoSociales == null && heuresTotales == null) {
                return null;
            }
            if (heuresMedicoSociales == null) {
                throw Refus.sur(Saisie::heuresMedicoSociales, "Donnez aussi les heures médico-sociales.");
            }
            if (heuresTotales == null) {
                throw Refus.sur(Saisie::heuresTotales, "Donnez aussi le total des heures.");
            }
            return new HeuresSaad(heuresMedicoSociales, heuresTotales);
        }
    }

    private final Formulaire<Saisie> formulaire = new Formulaire<>(Saisie.class);

    HeuresSaadDialog(GrappeFiche grappe, MembreLigne membre, MembreService service, Runnable ensuite) {
        setHeaderTitle("Heures de «\u00A0" + membre.nom() + "\u00A0»");
        setWidth("30rem");
        var medicoSociales = formulaire.lier(
                new BigDecimalField("Heures médico-sociales (année N-1)"), Saisie::heuresMedicoSociales);
        var totales = formulaire.lier(new BigDecimalField("Heures totales (année N-1)"), Saisie::heuresTotales);
        medicoSociales.setHelperText("APA, PCH et autres financements médico-sociaux");
        totales.setHelperText("Activité «\u00A0confort\u00A0» comprise. Les deux vides\u00A0: ce n’est pas un SAAD.");
        medicoSociales.setWidthFull();
        totales.setWidthFull();
        var connues = membre.heures();
        formulaire.afficher(
                connues == null ? new Saisie(null, null) : new Saisie(connues.medicoSociales(), connues.totales()));
        var enregistrer = new Button("Enregistrer les heures", clic -> {
            if (formulaire.enregistrer(saisie ->
                    service.declarerHeures(grappe.id(), grappe.version(), membre.finess(), saisie.heures()))) {
                close();
                Messages.succes("Les heures sont enregistrées et le montant recalculé.");
                ensuite.run();
            }
        });
        enregistrer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(medicoSociales, totales);
        getFooter().add(new Button("Annuler", clic -> close()), enregistrer);
    }
}
