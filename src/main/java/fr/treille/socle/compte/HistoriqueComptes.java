package fr.treille.socle.compte;

import fr.treille.socle.commun.trace.ObjetTrace;
import fr.treille.socle.commun.trace.SourceHistorique;
import fr.treille.socle.commun.trace.TableTracee;
import fr.treille.socle.commun.trace.ValeurTracee;
import fr.treille.socle.equipe.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** The accounts in the history. */
@Component
class HistoriqueComptes implements SourceHistorique {

    @Override
    public List<TableTracee> tables() {
        return List.of(TableTracee.de(ObjetTrace.COMPTE, "agent", "TRIM(CONCAT(v.prenom, ' ', v.nom))")
                .aussiSansRegion()
                .surLaPage(ObjetTrace.COMPTE, "v.id")
                .texte("courriel", "Adresse")
                .texte("civilite", "Civilité")
                .texte("prenom", "Prénom")
                .texte("nom", "Nom")
                .texte("fonction", "Fonction")
                .choix("role", "Rôle", Role.class, Role::libelle)
                .ouiNon("actif", "Compte actif")
                .champ("mots_de_passe", "Mot de passe", ValeurTracee.SECRET));
    }
}
