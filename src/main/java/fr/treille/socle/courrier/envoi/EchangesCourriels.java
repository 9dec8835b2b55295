package fr.treille.socle.courrier.envoi;

import fr.treille.socle.commun.port.RegleEchange;
import fr.treille.socle.commun.port.SourceEchanges;
import java.util.List;
import org.springframework.stereotype.Component;

/** The messages of the outbox that are about a grappe or one of its tabs. */
@Component
class EchangesCourriels implements SourceEchanges {

    @Override
    public List<RegleEchange> echanges() {
        return List.of(new RegleEchange(
                "COURRIEL",
                "Courriel",
                "FROM message x WHERE x.grappe_id = :grappe",
                "COALESCE(x.envoye_le, x.cree_le)",
                false,
                "x.objet",
                "CONCAT('À ', x.destinataires, CASE x.etat WHEN 'ENVOYE' THEN '' WHEN 'RETIRE' THEN ' — retiré avant l’envoi'"
                        + " ELSE ' — pas encore parti' END,"
                        + " IF(x.refusees = '', '', CONCAT(' — adresse refusée par le serveur : ', x.refusees)))",
                "CONCAT('boite-envoi/', x.id)"));
    }
}
