package fr.treille.dossier.instruction.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.treille.dossier.instruction.ComplementLigne;
import fr.treille.dossier.instruction.ReceptionSaisie;
import fr.treille.socle.piece.Accueil;
import fr.treille.socle.piece.ui.DepotPiece;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Where the file of each complement that is ticked is given: it joins the pieces of the file, to be looked at. */
class FichiersRecus extends Div implements HasValidation {

    private final Map<ComplementLigne, DepotPiece> depots = new LinkedHashMap<>();
    private final Paragraph refus = new Paragraph();
    private String erreur = "";

    FichiersRecus(List<ComplementLigne> attendus) {
        addClassName("complements-champs");
        refus.addClassName("texte-alerte");
        refus.getElement().setAttribute("role", "alert");
        refus.setVisible(false);
        attendus.forEach(ligne -> {
            var depot = new DepotPiece(Accueil.AVEC_RESERVES);
            var titre = new Span("Fichier de «\u00A0" + ligne.libelle() + "\u00A0», si vous l’avez");
            titre.addClassName("controle-regle");
            var bloc = new Div(titre, depot);
            bloc.setVisible(false);
            depots.put(ligne, depot);
            add(bloc);
        });
        add(refus);
    }

    /** Those of what is ticked. */
    void montrer(Set<ComplementLigne> coches) {
        depots.forEach((ligne, depot) -> depot.getParent().ifPresent(bloc -> bloc.setVisible(coches.contains(ligne))));
    }

    List<ReceptionSaisie.Fichier> lire() {
        return depots.entrySet().stream()
                .filter(depot -> depot.getValue().octets() != null
                        && depot.getValue()
                                .getParent()
                                .map(bloc -> bloc.isVisible())
                                .orElse(false))
                .map(depot -> new ReceptionSaisie.Fichier(
                        depot.getKey().id(),
                        depot.getValue().nom(),
                        Objects.requireNonNull(depot.getValue().octets())))
                .toList();
    }

    @Override
    public void setErrorMessage(String message) {
        erreur = message;
    }

    @Override
    public String getErrorMessage() {
        return erreur;
    }

    @Override
    public void setInvalid(boolean faux) {
        refus.setText(erreur);
        refus.setVisible(faux);
    }

    @Override
    public boolean isInvalid() {
        return refus.isVisible();
    }
}
