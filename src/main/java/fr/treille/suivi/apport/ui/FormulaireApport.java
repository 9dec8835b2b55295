package fr.treille.suivi.apport.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.TexteCherche;
import fr.treille.socle.commun.ui.Champs;
import fr.treille.socle.commun.ui.Messages;
import fr.treille.suivi.apport.ApportEssms;
import fr.treille.suivi.apport.ApportLigne;
import fr.treille.suivi.apport.ApportOuvert;
import fr.treille.suivi.apport.ApportsPorteur;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form of a porteur: his ESSMS one under the other, each opened when it is its turn; what is typed is kept at once. */
class FormulaireApport extends Div {

    /** From this many on, a field finds one. */
    private static final int LISTE_LONGUE = 8;

    private final ApportsPorteur apports;
    private final String jeton;
    private final ApportOuvert apport;
    private final Runnable ouvrir;
    private final PiecesApport pieces;
    private final Map<String, ApportLigne> lignes = new HashMap<>();
    private final Span avancement = new Span();

    /** @param ouvrir to call after it was sent */
    FormulaireApport(ApportsPorteur apports, String jeton, ApportOuvert apport, Runnable ouvrir) {
        this.apports = apports;
        this.jeton = jeton;
        this.apport = apport;
        this.ouvrir = ouvrir;
        this.pieces = new PiecesApport(apports, jeton, apport.preuves());
        apport.lignes().forEach(ligne -> lignes.put(cle(ligne.finess(), ligne.indicateur()), ligne));
        addClassName("apport-formulaire");
        add(new Paragraph(
                "Ce que vous saisissez est gardé dès que vous quittez un champ\u00A0: vous pouvez fermer cette page et"
                        + " y revenir par le même lien, jusqu’au "
                        + Formats.date(Formats.jour(apport.expireLe().minusSeconds(1)))
                        + "."));
        var essms = apport.essms().stream().map(this::section).toList();
        if (essms.size() >= LISTE_LONGUE) {
            var filtre = Champs.filtre("Chercher un établissement");
            filtre.setWidthFull();
            filtre.addValueChangeListener(saisie -> filtrer(essms, saisie.getValue()));
            add(filtre);
        }
        essms.forEach(this::add);
        var envoyer = new Button("Envoyer à l’agence", clic -> confirmer());
        envoyer.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        avancement.getElement().setAttribute("role", "status");
        var pied = new Div(avancement, envoyer);
        pied.addClassName("apport-pied");
        add(new H3("Justificatifs"), pieces, pied);
        compter();
    }

    private void filtrer(List<Details> sections, String texte) {
        for (int rang = 0; rang < sections.size(); rang++) {
            var essms = apport.essms().get(rang);
            sections.get(rang)
                    .setVisible(
                            TexteCherche.contient(essms.nom() + " " + essms.commune() + " " + essms.finess(), texte));
        }
    }

    /** Its fields are made when it is opened: a grappe has up to a thousand of them. */
    private Details section(ApportEssms essms) {
        var etat = new Span(etat(essms));
        etat.addClassName("apport-etat");
        var titre = new Div(new Span(essms.nom()), etat);
        titre.addClassName("apport-titre");
        var contenu = new Div();
        var section = new Details(titre, contenu);
        section.addClassName("apport-essms");
        section.setWidthFull();
        section.addOpenedChangeListener(ouverture -> {
            if (ouverture.isOpened() && contenu.getComponentCount() == 0) {
                contenu.add(new Paragraph(
                        "FINESS " + essms.finess() + (essms.commune().isEmpty() ? "" : ", " + essms.commune())));
                apport.cibles()
                        .forEach(cible -> contenu.add(
                                new CarteMesure(cible, ligne(essms, cible.code()), this::enregistrer, () -> {
                                    etat.setText(etat(essms));
                                    compter();
                                })));
            }
        });
        return section;
    }

    private ApportLigne enregistrer(ApportLigne saisie) {
        var gardee = apports.enregistrer(jeton, saisie);
        lignes.put(cle(gardee.finess(), gardee.indicateur()), gardee);
        return gardee;
    }

    private ApportLigne ligne(ApportEssms essms, String indicateur) {
        return lignes.getOrDefault(cle(essms.finess(), indicateur), ApportLigne.vide(essms.finess(), indicateur));
    }

    private String etat(ApportEssms essms) {
        var siennes = apport.cibles().stream()
                .map(cible -> ligne(essms, cible.code()))
                .toList();
        long saisies = siennes.stream().filter(ligne -> !ligne.vide()).count();
        long fautives = siennes.stream().filter(FormulaireApport::fautive).count();
        return fautives > 0
                ? fautives + " à corriger"
                : saisies == siennes.size() ? "Complet" : saisies + " sur " + siennes.size();
    }

    private static boolean fautive(ApportLigne ligne) {
        return !ligne.vide() && !ligne.refus().isEmpty();
    }

    private long saisies() {
        return lignes.values().stream().filter(ligne -> !ligne.vide()).count();
    }

    private int attendues() {
        return apport.essms().size() * apport.cibles().size();
    }

    private void compter() {
        long fautives =
                lignes.values().stream().filter(FormulaireApport::fautive).count();
        avancement.setText(Formats.nombre(saisies())
                + (saisies() > 1 ? " mesures saisies sur " : " mesure saisie sur ")
                + Formats.nombre(attendues())
                + (fautives == 0 ? "" : ", " + Formats.nombre(fautives) + " à corriger"));
    }

    private void confirmer() {
        var consequences = new ArrayList<String>();
        consequences.add("Partent à l’agence, qui les valide ou vous les renvoie par courriel\u00A0: "
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

    private static String cle(String finess, String indicateur) {
        return finess + " " + indicateur;
    }
}
