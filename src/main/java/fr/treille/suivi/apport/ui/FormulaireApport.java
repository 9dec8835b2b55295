package fr.treille.suivi.apport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.suivi.apport.ApportOuvert;
import fr.treille.suivi.apport.ApportsPorteur;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form of a porteur: his ESSMS one under the other, each opened when it is its turn; what is typed is kept at once. */
class FormulaireApport extends Div {

    /** From this many on, a field finds one. */
    private static final int LISTE_LONGUE = 8;

    private final ApportsPorteur apports;
    private final String jeton;
    private final ApportOuvert apport;
    private final Runnable ouvrir;
    private final PiecesApport pieces;
    private final List<SectionEssms> sections;
    private final Span avancement = new Span();
    private final Button envoyer = new Button("Envoyer à l’agence", clic -> confirmer());
    private final Button corriger = new Button("", clic -> corriger());

    /** @param ouvrir to call after it was sent */
    FormulaireApport(ApportsPorteur apports, String jeton, ApportOuvert apport, LocalDate aujourdhui, Runnable ouvrir) {
        this.apports = apports;
        this.jeton = jeton;
        this.apport = apport;
        this.ouvrir = ouvrir;
        this.pieces = new PiecesApport(apports, jeton, apport, aujourdhui, this::compter);
        var noms = apport.noms();
        var faites = new ArrayList<SectionEssms>();
        sections = faites;
        for (var essms : apport.essms()) {
            faites.add(new SectionEssms(
                    essms,
                    noms.getOrDefault(essms.finess(), essms.nom()),
                    apport,
                    saisie -> apports.enregistrer(jeton, saisie),
                    this::compter));
        }
        addClassName("apport-formulaire");
        add(new Paragraph(
                "Ce que vous saisissez est gardé dès que vous quittez un champ\u00A0: vous pouvez fermer cette page et"
                        + " y revenir par le même lien, jusqu’au "
                        + Formats.date(Formats.jour(apport.expireLe().minusSeconds(1)))
                        + "."));
        if (sections.size() >= LISTE_LONGUE) {
            var filtre = Champs.filtre("Chercher un établissement");
            filtre.setWidthFull();
            filtre.addValueChangeListener(
                    saisie -> sections.forEach(section -> section.setVisible(section.contient(saisie.getValue()))));
            add(filtre);
        }
        sections.forEach(this::add);
        envoyer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        avancement.getElement().setAttribute("role", "status");
        corriger.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var pied = new Div(avancement, corriger, envoyer);
        pied.addClassName("apport-pied");
        add(new H3("Justificatifs"), pieces, pied);
        compter();
    }

    private long saisies() {
        return sections.stream().mapToLong(SectionEssms::saisies).sum();
    }

    private int attendues() {
        return apport.essms().size() * apport.cibles().size();
    }

    /** Sending waits until all that is typed is right, and what is not is one click away. */
    private void compter() {
        long fautives = sections.stream()
                .mapToLong(section -> section.aCorriger().size())
                .sum();
        avancement.setText(Formats.nombre(saisies())
                + (saisies() > 1 ? " mesures saisies sur " : " mesure saisie sur ")
                + Formats.nombre(attendues())
                + (fautives == 0 ? "" : ", " + Formats.nombre(fautives) + " à corriger")
                + (pieces.aPreciser() == 0 ? "" : ", " + compte(pieces.aPreciser(), "justificatif") + " à préciser"));
        envoyer.setEnabled(saisies() > 0 && fautives == 0 && pieces.aPreciser() == 0);
        corriger.setVisible(fautives > 0);
        fautive()
                .ifPresent(section -> corriger.setText("Corriger\u00A0: " + section.nom() + ", "
                        + section.aCorriger().getFirst().abrege()));
    }

    private Optional<SectionEssms> fautive() {
        return sections.stream()
                .filter(section -> !section.aCorriger().isEmpty())
                .findFirst();
    }

    private void corriger() {
        fautive().ifPresent(section -> section.corriger(section.aCorriger().getFirst()));
    }

    private void confirmer() {
        var consequences = new ArrayList<String>();
        consequences.add("Partent à l’agence et au GRADeS, qui les valident ou vous les renvoient par courriel\u00A0: "
                + compte(saisies(), "mesure") + " et " + compte(pieces.nombre(), "justificatif") + ".");
        if (saisies() < attendues()) {
            consequences.add(
                    "Restent vides, faute d’être saisies\u00A0: " + compte(attendues() - saisies(), "mesure") + ".");
        }
        consequences.add("Vous ne pourrez plus rien modifier ici.");
        Messages.confirmer("Envoyer ces mesures à l’agence\u00A0?", consequences, "Envoyer à l’agence", this::envoyer);
    }

    private static String compte(long nombre, String nom) {
        return Formats.nombre(nombre) + "\u00A0" + nom + (nombre > 1 ? "s" : "");
    }

    private void envoyer() {
        Messages.essayer(() -> {
            apports.envoyer(jeton);
            ouvrir.run();
        });
    }
}
